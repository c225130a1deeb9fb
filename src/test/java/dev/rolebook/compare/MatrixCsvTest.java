package dev.rolebook.compare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix as a table, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MatrixCsvTest {

    private static final String QUERY = "/v1/compare?roles=paralegal,legal-ops&seniority=MANAGER";

    @Test
    void theTableHasALineForEachSkillAndAColumnForEachRole() {
        byte[] body = given().accept("text/csv")
                .get(QUERY)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8;header=present"))
                .header("Content-Disposition", equalTo("attachment; filename=\"paralegal-vs-legal-ops.csv\""))
                .extract()
                .asByteArray();
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
                        "Skill","Paralegal","Legal operations"
                        "Process design","Helpful","Core"
                        "Project management","Helpful","Required (Legal PM)"
                        "Drafting from a template","Required","Helpful"
                        "Direct support of attorneys on matters","Core","No"
                        "Legal research","Required","Rare"
                        "Dashboarding","Rare","Required for analysts"
                        "CLM platform administration","User","Owner"
                        "E-billing","Adjacent","Required for e-billing specialists"
                        "Vendor and RFP management","No","Required"
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/json", "text/csv;q=0.5, application/json", "application/*, text/csv;q=0.9"})
    void whoeverAcceptsJsonAsMuchGetsJson(String accept) {
        given().accept(accept)
                .get(QUERY)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("origin", equalTo("DERIVED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/*", "text/csv", "application/json;q=0.5, text/csv"})
    void whoeverPrefersTheTableGetsIt(String accept) {
        given().accept(accept).get(QUERY).then().statusCode(200).contentType("text/csv");
    }

    @Test
    void theTableHasAnEntityTagOfItsOwn() {
        String tag = given().accept("text/csv").get(QUERY).getHeader("ETag");
        assertThat(tag).isNotEqualTo(given().get(QUERY).getHeader("ETag"));
        given().accept("text/csv")
                .header("If-None-Match", tag)
                .get(QUERY)
                .then()
                .statusCode(304);
    }

    @Test
    void whatIsWrongIsAProblemAlsoForATable() {
        given().accept("text/csv")
                .get("/v1/compare?roles=paralegal")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().accept("text/xml")
                .get(QUERY)
                .then()
                .statusCode(406)
                .body("detail", containsString("application/json"))
                .body("detail", containsString("text/csv"));
    }
}
