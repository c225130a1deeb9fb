package dev.rolebook.web;

import static dev.rolebook.web.ProblemTest.expect;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.paging.Stones;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QueryGuardTest {

    @Inject
    DataSource database;

    @BeforeEach
    void thereAreStones() throws SQLException {
        new Stones(database).reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "0",
                "-1",
                "101",
                "100000000000",
                "99999999999999999999999",
                "1.5",
                "+5",
                "007",
                "٣",
                " 5",
                "1e1"
            })
    void aLimitThatIsNoneIsRefused(String limit) {
        expect(given().queryParam("limit", limit).get("/test/stones").then(), 400, "invalid-parameters")
                .body("errors[0].parameter", is("limit"));
    }

    @Test
    void anUnknownParameterNamesTheNearestOne() {
        expect(given().get("/test/stones?limt=5").then(), 400, "invalid-parameters")
                .body("errors[0].parameter", is("limt"))
                .body("errors[0].code", is("unknown-parameter"))
                .body("errors[0].nearest", is("limit"));
        expect(given().get("/problems?x=1").then(), 400, "invalid-parameters");
    }

    @Test
    void aRepeatedParameterIsRefused() {
        expect(given().get("/test/echo?text=a&text=a").then(), 400, "invalid-parameters")
                .body("errors[0].parameter", is("text"))
                .body("errors[0].code", is("repeated-parameter"));
    }

    @Test
    void aParameterWithoutAValueIsRefused() {
        for (String query : new String[] {"cursor=", "cursor", "limit=", "color="}) {
            expect(given().get("/test/stones?" + query).then(), 400, "invalid-parameters")
                    .body("errors[0].code", is("empty-parameter"));
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        expect(
                        given().get("/test/echo?number=1001&color=GREN&day=2026-02-30&txt=1&text=a&text=b")
                                .then(),
                        400,
                        "invalid-parameters")
                .body("errors.parameter", containsInAnyOrder("number", "color", "day", "txt", "text"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "out-of-range",
                                "invalid-value",
                                "invalid-value",
                                "unknown-parameter",
                                "repeated-parameter"))
                .body("errors.find { it.parameter == 'color' }.nearest", is("GREEN"));
    }

    @Test
    void whatLooksLikeAQueryOfTheDatabaseIsText() {
        for (String text :
                new String[] {"' or 1=1 --", "%", "_", "\\", "a'; drop table stone; --", "(a+)+$", "${1+1}"}) {
            given().queryParam("text", text)
                    .get("/test/echo")
                    .then()
                    .statusCode(200)
                    .body("text", is(text));
            int status = given().queryParam("color", text).get("/test/stones").statusCode();
            assertThat(status).isEqualTo(200);
            expect(given().queryParam("sort", text).get("/test/stones").then(), 400, "invalid-parameters");
            expect(given().queryParam("limit", text).get("/test/stones").then(), 400, "invalid-parameters");
            expect(given().queryParam("cursor", text).get("/test/stones").then(), 400, "invalid-cursor");
        }
    }

    @Test
    void theNeighboursOfAPageHaveFullUrls() {
        given().get("/test/stones?color=red&limit=2")
                .then()
                .header("Link", containsString("/test/stones?color=red&limit=2&cursor="))
                .header("Link", containsString("<http://localhost:"))
                .header("Link", containsString("; rel=\"next\""));
    }
}
