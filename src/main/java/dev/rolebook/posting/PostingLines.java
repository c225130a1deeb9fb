package dev.rolebook.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.job.Job;
import dev.rolebook.posting.PostingResult.Outcome;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Postings by the hundred, one on each line (NDJSON). Each line stands for itself: what is wrong with
 * one keeps none of the others out.
 */
@ApplicationScoped
class PostingLines {

    private static final int MOST = 1_000;

    private final Postings postings;
    private final ObjectMapper json;

    PostingLines(Postings postings, ObjectMapper json) {
        this.postings = postings;
        this.json = json;
    }

    /** Writes what is right, and says of each line what came of it, in their order. */
    List<PostingResult> write(String source, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (!line.isBlank()) {
                lines.add(read(number, line));
            }
        }
        if (lines.isEmpty() || lines.size() > MOST) {
            throw Problem.of(
                    ProblemType.INVALID_BODY,
                    "The body has " + lines.size() + " postings; 1 to " + MOST + " are taken.");
        }
        List<Posting> readable =
                lines.stream().flatMap(line -> line.posting().stream()).toList();
        List<List<Finding>> findings = postings.writeEach(source, readable);
        List<PostingResult> results = new ArrayList<>();
        int next = 0;
        for (Line line : lines) {
            results.add(
                    line.posting().isEmpty()
                            ? result(line, source, null, line.findings())
                            : result(line, source, line.posting().get(0), findings.get(next++)));
        }
        return results;
    }

    /** A line: one posting, or none and why. */
    private record Line(int number, List<Posting> posting, List<Finding> findings) {}

    private Line read(int number, String text) {
        try {
            return new Line(number, List.of(json.readValue(text, Posting.class)), List.of());
        } catch (JsonProcessingException e) {
            Problem problem = Problem.ofJson(e);
            List<Finding> findings = problem.errors().isEmpty()
                    ? List.of(new Finding(Rule.MALFORMED_DOCUMENT, "", "", null, problem.detail()))
                    : problem.errors().stream()
                            .map(fault -> new Finding(
                                    Rule.ofId(fault.code()).orElse(Rule.INVALID_VALUE),
                                    "",
                                    fault.pointer() == null ? "" : fault.pointer(),
                                    null,
                                    fault.detail()))
                            .toList();
            return new Line(number, List.of(), findings);
        }
    }

    private static PostingResult result(Line line, String source, @Nullable Posting posting, List<Finding> findings) {
        UUID id = posting == null || !findings.isEmpty() ? null : Job.id(source, posting.reference());
        return new PostingResult(
                line.number(),
                posting == null ? null : posting.reference(),
                id == null ? Outcome.REFUSED : Outcome.WRITTEN,
                id,
                id == null ? null : "/v1/jobs/" + id,
                findings.stream().map(PostingFault::of).toList());
    }
}
