package dev.rolebook.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge finds each way in which an answer can depart from the document, and is asked about every answer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JudgeTest {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";
    private static final Map<String, List<String>> JSON = headers("application/json");
    private static final Map<String, List<String>> PROBLEM = headers("application/problem+json");

    private final Judge judge = Judge.ofTheCommittedDocument();

    @Test
    void aTrueAnswerHasNoFindings() {
        assertThat(judge.findings(guide(guide -> {}))).isEmpty();
        assertThat(judge.findings(refusal(404, "not-found"))).isEmpty();
    }

    @Test
    void itIsAskedAboutEveryAnswerWithoutAWordInTheTest() {
        String guide = Golden.read(Golden.answer("getGuide"));
        assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(JudgingFilter.class);
        given().filter(answering(200, "application/json", guide)).get(GUIDE);
        for (Filter departure : List.of(
                answering(204, "application/json", guide),
                answering(200, "text/plain", guide),
                answering(200, "application/json", "{}"))) {
            assertThatThrownBy(() -> given().filter(departure).get(GUIDE))
                    .as("%s", RestAssured.filters())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("departs from openapi/openapi.yaml");
        }
    }

    @Test
    void aPropertyThatIsNotDocumentedIsFound() {
        assertThat(judge.findings(guide(guide -> guide.put("draftNote", "x")))).anyMatch(named("draftNote"));
        assertThat(judge.findings(guide(guide -> ((ObjectNode) guide.at("/skillMatrix/rows/0")).put("draftNote", "x"))))
                .anyMatch(named("draftNote"));
    }

    @Test
    void aPropertyThatIsMissingIsFound() {
        assertThat(judge.findings(guide(guide -> guide.remove("seo")))).anyMatch(named("seo"));
        assertThat(judge.findings(guide(guide -> ((ObjectNode) guide.at("/faq/0")).remove("answer"))))
                .anyMatch(named("answer"));
    }

    @Test
    void aValueOfAnotherTypeIsFound() {
        assertThat(judge.findings(guide(guide -> guide.put("version", "7")))).anyMatch(named("version"));
        assertThat(judge.findings(guide(guide -> guide.put("origin", "INVENTED"))))
                .anyMatch(named("origin"));
        assertThat(judge.findings(guide(guide -> guide.put("updatedAt", "yesterday"))))
                .anyMatch(named("updatedAt"));
    }

    @Test
    void nullIsFoundWhereItIsNotDocumented() {
        assertThat(judge.findings(guide(guide -> guide.putNull("pay")))).isEmpty();
        assertThat(judge.findings(guide(guide -> guide.putNull("title")))).anyMatch(named("title"));
        assertThat(judge.findings(guide(guide -> guide.putNull("faq")))).anyMatch(named("faq"));
    }

    @Test
    void aBodyThatIsNotExactlyOneJsonValueIsFound() {
        for (String body : List.of("", "{", "{} {}", "{\"a\":1,\"a\":1}")) {
            assertThat(judge.findings(answer("GET", GUIDE, 200, JSON, body)))
                    .as(body)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 206, 301, 302, 307})
    void aStatusThatIsNotDocumentedIsFound(int status) {
        assertThat(judge.findings(answer("GET", GUIDE, status, JSON, "")))
                .containsExactly("the status " + status + " is not documented");
    }

    @Test
    void aMediaTypeThatIsNotDocumentedIsFound() {
        String guide = Golden.read(Golden.answer("getGuide"));
        for (String type : List.of("text/html", "application/problem+json", "text/json", "")) {
            assertThat(judge.findings(answer("GET", GUIDE, 200, headers(type), guide)))
                    .as(type)
                    .anyMatch(named("media type"));
        }
        assertThat(judge.findings(answer("GET", GUIDE, 200, headers("application/json;charset=UTF-8"), guide)))
                .isEmpty();
    }

    @Test
    void aHeaderFieldThatIsMissingIsFound() {
        assertThat(judge.findings(answer(
                        "GET",
                        GUIDE,
                        200,
                        Map.of("Content-Type", List.of("application/json")),
                        Golden.read(Golden.answer("getGuide")))))
                .anyMatch(named("X-Request-Id"));
        assertThat(judge.findings(answer("GET", GUIDE, 308, JSON, "{\"location\":\"/v1/guides/new\"}")))
                .anyMatch(named("Location"));
        assertThat(judge.findings(answer("OPTIONS", GUIDE, 204, Map.of(), ""))).isNotEmpty();
    }

    @Test
    void aRefusalThatIsNotAProblemOfTheCatalogueIsFound() {
        for (String path : List.of(GUIDE, "/nowhere", "/test/echo", "/q/nowhere")) {
            assertThat(judge.findings(answer("GET", path, 404, headers("text/html"), "<h1>Not found</h1>")))
                    .as(path)
                    .isNotEmpty();
            assertThat(judge.findings(answer("GET", path, 404, PROBLEM, "{\"status\":404}")))
                    .as(path)
                    .isNotEmpty();
            assertThat(judge.findings(answer("GET", path, 404, PROBLEM, problem(404, "unheard-of"))))
                    .as(path)
                    .isNotEmpty();
            assertThat(judge.findings(answer("GET", path, 404, PROBLEM, problem(400, "not-found"))))
                    .as(path)
                    .isNotEmpty();
        }
        assertThat(judge.findings(answer("POST", GUIDE, 405, PROBLEM, problem(405, "method-not-allowed"))))
                .containsExactly("the header field Allow is missing");
    }

    @Test
    void whatTheDocumentDoesNotHaveMayNotSucceed() {
        assertThat(judge.findings(answer("GET", "/v1/secrets", 200, JSON, "{}")))
                .isNotEmpty();
        assertThat(judge.findings(answer("POST", "/v1/guides", 201, JSON, "{}")))
                .isNotEmpty();
    }

    @Test
    void theWholeOfAComposedSchemaIsClosedAndItsPartsAreNot() {
        Contract composed = new Contract(Contract.read("""
                {"paths": {"/whole": {"get": {"responses": {"200": {"content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/Whole"}}}}}}}},
                 "components": {"schemas": {
                  "Part": {"type": "object", "properties": {"a": {"type": "integer"}}},
                  "Problem": {"type": "object"},
                  "Whole": {"allOf": [{"$ref": "#/components/schemas/Part"}],
                            "properties": {"b": {"$ref": "#/components/schemas/Part"}}}}}}
                """));
        Judge judgeOfWholes = new Judge(composed);
        for (String whole : List.of("{\"a\":1}", "{\"a\":1,\"b\":{\"a\":2}}", "{}")) {
            assertThat(judgeOfWholes.findings(answer("GET", "/whole", 200, JSON, whole)))
                    .as(whole)
                    .isEmpty();
        }
        for (String whole : List.of("{\"a\":1,\"c\":1}", "{\"b\":{\"c\":2}}", "{\"a\":\"x\"}")) {
            assertThat(judgeOfWholes.findings(answer("GET", "/whole", 200, JSON, whole)))
                    .as(whole)
                    .isNotEmpty();
        }
    }

    private static Answer guide(Consumer<ObjectNode> change) {
        ObjectNode guide = (ObjectNode) Contract.read(Golden.read(Golden.answer("getGuide")));
        change.accept(guide);
        return answer("GET", GUIDE, 200, JSON, guide.toString());
    }

    private static Answer refusal(int status, String code) {
        return answer("GET", GUIDE, status, PROBLEM, problem(status, code));
    }

    private static String problem(int status, String code) {
        JsonNode problem = Contract.JSON
                .createObjectNode()
                .put("type", "/problems/" + code)
                .put("title", "A title")
                .put("status", status)
                .put("detail", "A detail.")
                .put("instance", GUIDE)
                .put("code", code)
                .put("requestId", "7")
                .set("errors", Contract.JSON.createArrayNode());
        return problem.toString();
    }

    private static Answer answer(
            String method, String target, int status, Map<String, List<String>> headers, String body) {
        return new Answer(method, target, status, headers, body);
    }

    private static Map<String, List<String>> headers(String mediaType) {
        return Map.of("content-type", List.of(mediaType), "x-request-id", List.of("7"));
    }

    private static Predicate<String> named(String part) {
        return finding -> finding.contains(part);
    }

    /** Answers in the server's place. */
    private static Filter answering(int status, String mediaType, String body) {
        return (request, expected, context) -> new ResponseBuilder()
                .setStatusCode(status)
                .setHeaders(new Headers(new Header("Content-Type", mediaType), new Header("X-Request-Id", "7")))
                .setBody(body)
                .build();
    }
}
