package dev.rolebook.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.web.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Judges answers by the document, and by nothing else: the status is documented, and for it the media type,
 * the header fields, and the body, which may have no property that the document does not have.
 *
 * <p>What the document does not describe may only be refused, with a problem.
 */
public final class Judge {

    private static final String PROBLEM = "application/problem+json";

    /** Outside of the contract: the greeting, what the framework serves, and what exists only in tests. */
    private static final Pattern NO_MATTER_OF_THE_CONTRACT = Pattern.compile("/|/q/.*|/test/.*");

    /** What the server refuses while it cannot read the request, before anything of ours could answer. */
    private static final Set<Integer> WITHOUT_A_WORD = Set.of(400, 414, 431);

    private final Contract contract;
    private final BodySchemas bodies;

    Judge(Contract contract) {
        this.contract = contract;
        this.bodies = new BodySchemas(contract);
    }

    private static final class Only {
        static final Judge JUDGE = new Judge(Contract.binding());
    }

    /** Judges by {@code openapi/openapi.yaml}. */
    public static Judge ofTheCommittedDocument() {
        return Only.JUDGE;
    }

    /** Fails if the answer is not as the document says. */
    public void demand(Answer answer) {
        List<String> findings = findings(answer);
        if (!findings.isEmpty()) {
            throw new AssertionError("%s departs from %s:\n- %s\n%s\n%s"
                    .formatted(
                            answer,
                            Golden.document(),
                            String.join("\n- ", findings),
                            answer.body().lines().limit(20).collect(Collectors.joining("\n")),
                            Golden.HOW_TO_REWRITE));
        }
    }

    /** Everything in which an answer departs from the document. */
    List<String> findings(Answer answer) {
        if (answer.method().equals("OPTIONS") && !answer.isRefusal()) {
            return optionsFindings(answer);
        }
        String method = answer.method().equals("HEAD") ? "GET" : answer.method();
        Optional<Operation> operation = contract.operationAt(method, answer.path());
        if (operation.isPresent()) {
            return findings(answer, operation.get());
        } else if (answer.isRefusal()) {
            List<String> findings = new ArrayList<>(refusalFindings(answer));
            if (answer.mediaType().equals(PROBLEM) && !answer.method().equals("HEAD")) {
                findings.addAll(bodies.problemFindings(answer.body()));
            }
            return findings;
        }
        return NO_MATTER_OF_THE_CONTRACT.matcher(answer.path()).matches()
                ? List.of()
                : List.of("the document has no such operation");
    }

    private static List<String> optionsFindings(Answer answer) {
        boolean says = answer.header("Allow").isPresent()
                || answer.header("Access-Control-Allow-Methods").isPresent();
        return says ? List.of() : List.of("OPTIONS does not say which methods there are");
    }

    private List<String> findings(Answer answer, Operation operation) {
        JsonNode responses = operation.node().path("responses");
        String status = String.valueOf(answer.status());
        // The default is for refusals: what succeeds is documented by its status.
        boolean byDefault = !responses.has(status) && answer.isRefusal();
        JsonNode response = contract.resolve(responses.path(byDefault ? "default" : status));
        if (response.isMissingNode()) {
            return List.of("the status " + status + " is not documented");
        }
        List<String> findings = new ArrayList<>(headerFindings(answer, response));
        findings.addAll(contentFindings(answer, response.path("content")));
        if (answer.isRefusal() && findings.isEmpty()) {
            // Its body has been held against its own schema, which may have more than every problem has.
            findings.addAll(refusalFindings(answer));
        }
        return findings;
    }

    private List<String> headerFindings(Answer answer, JsonNode response) {
        return response.path("headers").properties().stream()
                .filter(header ->
                        contract.resolve(header.getValue()).path("required").asBoolean())
                .filter(header -> answer.header(header.getKey()).isEmpty())
                .map(header -> "the header field " + header.getKey() + " is missing")
                .toList();
    }

    private List<String> contentFindings(Answer answer, JsonNode content) {
        if (content.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("no body is documented");
        }
        Optional<JsonNode> media = content.properties().stream()
                .filter(documented -> documented.getKey().split(";", 2)[0].equals(answer.mediaType()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (media.isEmpty()) {
            return List.of("the media type '" + answer.mediaType() + "' is not documented");
        } else if (answer.method().equals("HEAD") || !answer.mediaType().endsWith("json") || isLines(answer)) {
            return List.of();
        }
        return bodies.findings(media.get().path("schema"), answer.body());
    }

    /** Whatever was asked for, a refusal is a problem of the catalogue. */
    private static List<String> refusalFindings(Answer answer) {
        if (WITHOUT_A_WORD.contains(answer.status())
                && answer.header("X-Request-Id").isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("a bare refusal has a body");
        } else if (!answer.mediaType().equals(PROBLEM)) {
            return List.of("a refusal is '" + answer.mediaType() + "' instead of a problem");
        }
        List<String> findings = new ArrayList<>();
        if (!answer.method().equals("HEAD")) {
            BodySchemas.read(answer.body()).ifPresent(problem -> findings.addAll(catalogueFindings(answer, problem)));
        }
        if (answer.status() == 405 && answer.header("Allow").isEmpty()) {
            findings.add("the header field Allow is missing");
        }
        return findings;
    }

    private static List<String> catalogueFindings(Answer answer, JsonNode problem) {
        String code = problem.path("code").asText();
        boolean known = ProblemType.ofCode(code)
                .filter(type -> type.status() == answer.status())
                .isPresent();
        return known && problem.path("status").asInt() == answer.status()
                ? List.of()
                : List.of("the catalogue has no problem '" + code + "' of status " + answer.status());
    }

    /** A document a line: each is JSON, all of it is not. */
    private static boolean isLines(Answer answer) {
        return answer.mediaType().endsWith("/x-ndjson");
    }
}
