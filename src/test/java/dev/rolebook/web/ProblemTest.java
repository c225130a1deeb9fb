package dev.rolebook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
public class ProblemTest {

    @Test
    void anUnknownPathIsAProblem() {
        for (String path : List.of("/nowhere", "/test", "/test/echo/a/b", "/q/nowhere", "/v1/unheard-of")) {
            expect(given().get(path).then(), 404, "not-found").body("instance", is(path));
        }
    }

    @Test
    void aMissingThingIsAProblemThatNamesIt() {
        String id = "01980f3e-7d0f-7cc4-9a57-2f8f5a1e6f0b";
        expect(given().delete("/test/echo/" + id).then(), 404, "not-found").body("detail", containsString(id));
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        expect(given().delete("/test/echo/not-an-id").then(), 404, "not-found");
    }

    @Test
    void aMethodThatThePathLacksIsRefusedWithThoseThatItHas() {
        expect(given().put("/test/echo").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, PATCH, POST");
        expect(given().put("/test/echo/7").then(), 405, "method-not-allowed")
                .header("Allow", "DELETE, GET, HEAD, OPTIONS");
        expect(given().post("/test/echo/7/roles").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void aMethodThatNoOneKnowsIsNotImplemented() {
        expect(given().request("BREW", "/test/echo").then(), 501, "not-implemented");
    }

    @Test
    void optionsListsExactlyTheMethodsOfThePath() {
        Map.of(
                        "/test/echo", "GET, HEAD, OPTIONS, PATCH, POST",
                        "/test/echo/7", "DELETE, GET, HEAD, OPTIONS",
                        "/test/echo/7/roles", "GET, HEAD, OPTIONS",
                        "/test/stones", "GET, HEAD, OPTIONS")
                .forEach((path, allow) -> given().options(path)
                        .then()
                        .statusCode(204)
                        .header("Allow", allow)
                        .header("Content-Type", equalTo(null))
                        .body(equalTo("")));
        expect(given().options("/nowhere").then(), 404, "not-found");
    }

    @Test
    void headAnswersAsGetWithoutTheBody() {
        for (String path :
                List.of("/test/echo?text=x", "/test/echo/7", "/problems", "/nowhere", "/test/echo?limit=1")) {
            var get = given().urlEncodingEnabled(false).get(path);
            var head = given().urlEncodingEnabled(false).head(path);
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.contentType()).isEqualTo(get.contentType());
            assertThat(head.asByteArray()).isEmpty();
            // The request ids differ, but are equally long.
            assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        }
    }

    @Test
    void anAcceptThatCannotBeMetIsToldWhatThereIs() {
        expect(given().accept("text/csv").get("/test/echo").then(), 406, "not-acceptable")
                .body("detail", containsString("application/json"));
        for (String malformed : List.of("nonsense", "a/b/c", "*/*;q=x", ",", "application/json;q=2")) {
            int status = given().header("Accept", malformed).get("/test/echo").statusCode();
            assertThat(status).as(malformed).isIn(200, 400, 406);
        }
    }

    @Test
    void aBodyOfAnotherTypeIsToldWhatIsAccepted() {
        expect(given().contentType("text/plain").body("x").post("/test/echo").then(), 415, "unsupported-media-type")
                .header("Accept", "application/json");
        expect(
                        given().contentType("application/json")
                                .body("{}")
                                .patch("/test/echo")
                                .then(),
                        415,
                        "unsupported-media-type")
                .header("Accept-Patch", "application/merge-patch+json");
    }

    @Test
    void aDefectIsFoundInTheLogByTheIdInTheAnswerAndShowsNothing() {
        StringBuilder log = new StringBuilder();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(ProblemAnswers.class.getName());
        logger.addHandler(listener);
        try {
            String id = expect(given().get("/test/echo/broken").then(), 500, "internal-error")
                    .body(not(containsString("secret")))
                    .body(not(containsString("Exception")))
                    .extract()
                    .path("requestId");
            assertThat(log).contains(id);
        } finally {
            logger.removeHandler(listener);
        }
    }

    @Test
    void theCallersRequestIdIsKeptIfItIsAPlainWord() {
        given().header("X-Request-Id", "abc-123.x_Y")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", "abc-123.x_Y")
                .body("requestId", is("abc-123.x_Y"));
        for (String forged : List.of("a b", "x".repeat(101), "<script>", "a\"b")) {
            given().header("X-Request-Id", forged).get("/nowhere").then().header("X-Request-Id", not(is(forged)));
        }
    }

    @Test
    void everyAnswerTellsBrowsersToLeaveItAlone() {
        for (String path : List.of("/test/echo", "/nowhere", "/problems", "/test/echo/broken", "/q/openapi", "//")) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .header("Server", equalTo(null));
        }
    }

    @Test
    void aMovedThingRedirectsForEverAndKeepsTheQuery() {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/test/echo/moved?text=a%20b")
                .then()
                .statusCode(308)
                .header("Location", "/test/echo/here?text=a%20b")
                .body("location", is("/test/echo/here?text=a%20b"));
    }

    @Test
    void everyKindOfProblemIsExplainedAtItsType() {
        List<Map<String, Object>> kinds = given().get("/problems").jsonPath().getList("");
        assertThat(kinds)
                .extracting(kind -> kind.get("code"))
                .doesNotHaveDuplicates()
                .containsAll(Arrays.stream(ProblemType.values())
                        .map(ProblemType::code)
                        .toList())
                .contains("unresolved-reference");
        for (Map<String, Object> kind : kinds) {
            given().get((String) kind.get("href"))
                    .then()
                    .statusCode(200)
                    .body("code", is(kind.get("code")))
                    .body("status", is(kind.get("status")))
                    .body("severity", is(kind.get("severity")));
        }
        expect(given().get("/problems/never-heard").then(), 404, "not-found");
    }

    public static ValidatableResponse expect(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("code", is(code))
                .body("type", is("/problems/" + code))
                .body("requestId", equalTo(answer.extract().header("X-Request-Id")));
    }
}
