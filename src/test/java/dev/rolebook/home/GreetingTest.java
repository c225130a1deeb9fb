package dev.rolebook.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GreetingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/*",
                "text/*;q=0.1, application/xml",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "application/json;q=0.5, text/html;q=0.9",
                "application/json;q=0, text/html",
                "application/json;q=0, */*;q=0.1"
            })
    void browsersAreGreetedWithAPage(String accept) {
        given().header("Accept", accept)
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Vary", containsString("Accept"))
                .header("Content-Security-Policy", containsString("style-src 'sha256-"))
                .body(containsString("curl http"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "text/html;q=0.5, application/json",
                "text/html;q=0, */*;q=0.1"
            })
    void programsAreGreetedWithWhatTheApiSays(String accept) {
        String api = given().get("/v1").asString();
        String greeting = given().header("Accept", accept)
                .get("/")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        assertThat(greeting).isEqualTo(api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "nonsense", "text", "a/b/c", "*/html", "text/html;q=2"})
    void otherTypesAreRefused(String accept) {
        given().header("Accept", accept)
                .get("/")
                .then()
                .statusCode(406)
                .header("Vary", "Accept")
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() {
        List<String> links =
                given().accept("text/html").get("/").htmlPath().getList("**.findAll { it.name() == 'a' }.@href");
        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
            Response answer = given().get(link);
            // What must be told what to compare, or to search for, says so.
            assertThat(answer.statusCode()).isIn(200, 400);
            if (answer.statusCode() == 400) {
                assertThat(answer.<String>path("errors[0].code")).isEqualTo("required");
            }
        });
    }
}
