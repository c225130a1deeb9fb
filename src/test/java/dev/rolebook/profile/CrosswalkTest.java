package dev.rolebook.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From codes of occupations to the sample library's roles. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CrosswalkTest {

    @Test
    void theBestMatchComesFirstThenTheSlugDecides() {
        given().get("/v1/crosswalk?scheme=SOC_2018&code=23-2011&count=true")
                .then()
                .statusCode(200)
                .body("items.role.slug", contains("paralegal", "corporate-paralegal", "litigation-paralegal"))
                .body("items.match", contains("EXACT", "BROAD", "BROAD"))
                .body("items[0].role.href", equalTo("/v1/roles/paralegal"))
                .body("page.total", equalTo(3))
                .body("page.next", nullValue());
    }

    @Test
    void aCodeIsOneOfItsOwnScheme() {
        given().get("/v1/crosswalk?scheme=ESCO&code=3411.7")
                .then()
                .statusCode(200)
                .body("items.role.slug", contains("paralegal"))
                .body("items[0].match", equalTo("CLOSE"))
                .body(
                        "items[0].uri",
                        equalTo("http://data.europa.eu/esco/occupation/929ef41d-afd0-4d5a-b85b-69eab68fa368"));
        given().get("/v1/crosswalk?scheme=ISCO_08&code=3411.7")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"99-9999", "nonsense", "23-201_", "23-2011%25", "' or '1'='1"})
    void aCodeThatNoRoleHasIsAnEmptyList(String code) {
        given().queryParam("scheme", "SOC_2018")
                .queryParam("code", code)
                .get("/v1/crosswalk")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void pagesGoThereAndBack() {
        String path = "/v1/crosswalk?scheme=SOC_2018&code=23-2011&limit=1";
        List<String> there = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < 3; page++) {
            var answer = given().get(path + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .extract();
            there.addAll(answer.<List<String>>path("items.role.slug"));
            cursor = answer.path(page < 2 ? "page.next" : "page.prev");
        }
        assertThat(there).containsExactly("paralegal", "corporate-paralegal", "litigation-paralegal");
        given().get(path + "&cursor=" + cursor).then().body("items.role.slug", contains("corporate-paralegal"));
        given().get(path.replace("23-2011", "13-1199") + "&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scheme=SOC_2018|code|required|",
                "code=23-2011|scheme|required|",
                "scheme=SOC2018&code=23-2011|scheme|invalid-value|SOC_2018",
                "scheme=SOC_2018&code=23-2011&match=EXACT|match|unknown-parameter|",
                "scheme=SOC_2018&code=12345678901234567890123456789012345678901|code|invalid-length|"
            })
    void badRequestsAreRefusedWithWhatWasLikelyMeant(String query, String parameter, String code, String nearest) {
        given().get("/v1/crosswalk?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].nearest", equalTo(nearest));
    }
}
