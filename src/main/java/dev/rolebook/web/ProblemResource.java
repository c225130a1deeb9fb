package dev.rolebook.web;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of problems. The {@code type} of every problem is a URL of this resource, and so is
 * every rule that documents are held to.
 */
@Path("/problems")
@Tag(name = "Reference")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ProblemResource {

    private final List<Explanations> others;

    public ProblemResource(@All List<Explanations> others) {
        this.others = others;
    }

    /** One kind of problem, explained. */
    @Schema(
            name = "ProblemType",
            description =
                    "One kind of problem, explained: one that an answer reports, or a rule that documents are held"
                            + " to.")
    public record Explanation(
            @Schema(description = "Its name for programs. Never changes.", examples = "not-found")
            String code,

            @Schema(description = "Its URL in this API, from the root.", examples = "/problems/not-found")
            String href,

            @Schema(
                    description = "The HTTP status of its answers; of a rule, that of an answer which refuses documents"
                            + " because of it.",
                    examples = "404")
            int status,

            @Schema(description = "What it is, in one line.", examples = "There is no such resource")
            String title,

            @Schema(description = "What it means, and what a client can do; of a rule, what an author can do.")
            String explanation,

            @Schema(
                    description = "Of a rule, what follows here from breaking it: ERROR, the document is not published;"
                            + " WARNING, it can be; OFF, nobody looks. Null for what is no rule.",
                    examples = "WARNING")
            @Nullable String severity) {

        static Explanation of(ProblemType type) {
            return new Explanation(type.code(), type.href(), type.status(), type.title(), type.explanation(), null);
        }
    }

    @GET
    @Operation(
            operationId = "listProblems",
            summary = "Every kind of problem that an answer can report, and every rule for documents",
            description = "The whole catalogue at once, as an array: it is not read page by page.")
    public List<Explanation> list() {
        return all().toList();
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProblem", summary = "One kind of problem or one rule for documents, explained")
    public Explanation get(
            @PathParam("code")
                    @Parameter(description = "The `code` of a problem or of a finding.", example = "not-found")
                    String code) {
        return all().filter(explanation -> explanation.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("kind of problem", code));
    }

    private Stream<Explanation> all() {
        return Stream.concat(
                Arrays.stream(ProblemType.values()).map(Explanation::of),
                others.stream().flatMap(other -> other.explanations().stream()));
    }
}
