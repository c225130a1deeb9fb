package dev.rolebook.query;

import static dev.rolebook.web.ProblemTest.expect;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists can be asked for, on the sample library. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guides?role=legal-secretary&type=COMPARISON     | paralegal-vs-legal-secretary",
                "guides?type=PATHWAY&role=legal-ops              | how-to-get-into-legal-ops",
                "role-families?slug=counsel,compliance           | compliance, counsel",
                "roles?variantOf=legal-ops&seniority=DIRECTOR    | director-of-legal-operations",
                "roles?code=23-2011&scheme=SOC_2018&match=BROAD&variantOf=paralegal | corporate-paralegal, litigation-paralegal",
                "roles?code=13-1082&match=CLOSE                  | legal-project-manager",
                "roles?slug=paralegal,legal-ops,no-such-role     | legal-ops, paralegal",
                "roles?roleFamily=compliance                     | compliance-officer",
                "skills?type=TOOL&slug=legal-research            | ''",
                "skills?category=discovery,vendors               | e-discovery, vendor-management",
                "skills?tool=Relativity                          | e-discovery",
                "role-families?role=e-billing-specialist         | legal-operations",
                "ladders?role=paralegal                          | paralegal",
                "ladders?roleFamily=legal-operations             | legal-operations",
                "salary-reports?role=paralegal                   | 2026",
                "sources?publisher=Glassdoor,Brightflag          | brightflag-2023, glassdoor-2026-01",
                "sources?tier=PRIMARY_STATISTICS&slug=brightflag-2023 | ''",
            })
    void aFilterFindsExactlyWhatItSays(String request, String slugs) {
        List<String> expected = slugs.isEmpty() ? List.of() : List.of(slugs.split(", ", -1));
        assertThat(slugs(request)).containsExactlyElementsOf(expected);
    }

    @Test
    void severalValuesMeanAnyOfThem() {
        List<String> paralegal = slugs("guides?role=paralegal&limit=100");
        List<String> counsel = slugs("guides?role=in-house-counsel&limit=100");
        List<String> either = slugs("guides?role=paralegal,in-house-counsel&limit=100");
        assertThat(paralegal).isNotEmpty();
        assertThat(counsel).isNotEmpty();
        assertThat(either).containsAll(paralegal).containsAll(counsel);
        assertThat(either).hasSizeLessThanOrEqualTo(paralegal.size() + counsel.size());
    }

    @Test
    void severalFiltersHoldTogether() {
        List<String> both = slugs("guides?role=paralegal&skill=e-billing&limit=100");
        assertThat(both).contains("paralegal-vs-legal-ops");
        assertThat(slugs("guides?role=paralegal&limit=100")).containsAll(both);
        assertThat(slugs("guides?skill=e-billing&limit=100")).containsAll(both);
    }

    @Test
    void aGuideIsFoundByTheFamilyOfItsRoles() {
        assertThat(slugs("guides?roleFamily=paralegal&limit=100"))
                .contains("paralegal-vs-legal-ops", "how-to-get-into-legal-ops");
    }

    @Test
    void aVariantIsFoundByWhatItInherits() {
        assertThat(slugs("roles?skill=e-billing&level=REQUIRED&limit=100"))
                .contains("e-billing-specialist", "legal-ops")
                .doesNotContain("paralegal", "legal-ops-analyst");
        assertThat(slugs("skills?role=e-billing-specialist&limit=100")).contains("e-billing", "process-design");
    }

    @Test
    void theDutiesOfAVariantAreItsOwnAndThoseThatItInherits() {
        List<String> roles = given().get("/v1/duties?role=litigation-paralegal&limit=100")
                .jsonPath()
                .getList("items.role.slug", String.class);
        List<String> page =
                given().get("/v1/roles/litigation-paralegal").jsonPath().getList("duties.id", String.class);
        List<String> listed = given().get("/v1/duties?role=litigation-paralegal&limit=100")
                .jsonPath()
                .getList("items.id", String.class);
        assertThat(roles).contains("paralegal", "litigation-paralegal");
        assertThat(listed).containsExactlyInAnyOrderElementsOf(page);
    }

    @Test
    void dutiesAreFoundByThemeToolCadenceFamilyAndText() {
        assertThat(texts("duties?theme=SPEND&role=legal-ops")).hasSize(1);
        assertThat(texts("duties?tool=Westlaw&role=paralegal"))
                .isEqualTo(texts("duties?tool=Westlaw,Lexis&role=paralegal"))
                .hasSize(1);
        assertThat(texts("duties?cadence=AD_HOC&roleFamily=compliance"))
                .singleElement()
                .asString()
                .startsWith("Receives reports of misconduct");
        assertThat(texts("duties?text=citations")).anyMatch(text -> text.contains("citations"));
        // in any form of the word, and nothing that only looks like it
        assertThat(texts("duties?text=citation&role=paralegal")).hasSize(1);
        assertThat(texts("duties?text=cit&role=paralegal")).isEmpty();
    }

    @Test
    void observationsAreFoundByWhatTheySay() {
        JsonPath page = given().get(
                        "/v1/pay-observations?role=paralegal&match=EXACT&edition=2025-05&area=US&unit=YEAR&measure=WAGE")
                .jsonPath();
        assertThat(page.getList("items.code.code")).containsExactly("23-2011");
        assertThat(page.getInt("items[0].statistics.MEDIAN.amount")).isEqualTo(62_890);
        assertThat(given().get("/v1/pay-observations?source=bls-oews-2025-05&code=23-2011&unit=YEAR")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        expect(given().get("/v1/pay-observations?match=EXACT").then(), 400, "invalid-parameters")
                .body("errors[0].code", is("incomplete"));
    }

    @Test
    void shelvesAreFoundByWhatStandsOnThem() {
        assertThat(slugs("resources?guide=paralegal-vs-legal-ops")).isNotEmpty();
        assertThat(slugs("resources?sort=-position,-slug").get(0))
                .isEqualTo(slugs("resources").get(slugs("resources").size() - 1));
    }

    @Test
    void onlyWhatChangedSinceIsListed() {
        JsonPath all = given().get("/v1/skills?limit=100&sort=-updatedAt").jsonPath();
        String newest = all.getString("items[0].updatedAt");
        assertThat(given().queryParam("updatedSince", newest)
                        .get("/v1/skills?limit=100")
                        .jsonPath()
                        .getList("items.updatedAt"))
                .contains(newest)
                .containsOnly(newest);
        assertThat(slugs("skills?updatedSince=2999-01-01T00:00:00Z")).isEmpty();
        expect(given().get("/v1/skills?updatedSince=yesterday").then(), 400, "invalid-parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "title", "updatedAt", "publishedAt"})
    void everyOrderTurnsRound(String sort) {
        List<String> there = slugs("roles?limit=100&sort=" + sort);
        List<String> back = new java.util.ArrayList<>(slugs("roles?limit=100&sort=-" + sort));
        java.util.Collections.reverse(back);
        assertThat(there).hasSizeGreaterThan(10).isEqualTo(back);
    }

    @Test
    void titlesAreOrderedWithoutCase() {
        assertThat(given().get("/v1/skills?limit=100&sort=title").jsonPath().getList("items.name", String.class))
                .isSortedAccordingTo(java.util.Comparator.comparing(name -> name.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void everyUnknownNameIsSaidWithTheNearestOne() {
        expect(
                        given().get("/v1/guides?role=paralegl,legal-ops&skill=e-biling&roleFamily=zzz")
                                .then(),
                        400,
                        "invalid-parameters")
                .body("errors.parameter", containsInAnyOrder("role", "skill", "roleFamily"))
                .body("errors.code", is(List.of("unknown-name", "unknown-name", "unknown-name")))
                .body("errors.find { it.parameter == 'role' }.nearest", is("paralegal"))
                .body("errors.find { it.parameter == 'skill' }.nearest", is("e-billing"))
                .body("errors.find { it.parameter == 'roleFamily' }.nearest", is(nullValue()));
    }

    @Test
    void namesAndEverythingElseAreSaidAtOnce() {
        expect(
                        given().get("/v1/guides?role=paralegl&type=COMPARSON&limit=0&srot=slug&tag=a,a&sort=titel")
                                .then(),
                        400,
                        "invalid-parameters")
                .body("errors.parameter", containsInAnyOrder("role", "type", "limit", "srot", "tag", "sort"))
                .body("errors.find { it.parameter == 'role' }.nearest", is("paralegal"))
                .body("errors.find { it.parameter == 'type' }.nearest", is("COMPARISON"))
                .body("errors.find { it.parameter == 'sort' }.nearest", is("title"))
                .body("errors.find { it.parameter == 'srot' }.nearest", is("sort"));
    }

    @ParameterizedTest
    @CsvSource({
        "type=PATHWAY%2CPATHWAY, repeated-value",
        "'type=PATHWAY,', empty-value",
        "'type=,PATHWAY', empty-value",
        "slug=Not%20A%20Slug, invalid-value",
        "type=pathway, invalid-value",
    })
    void aListThatIsNoneIsRefused(String query, String code) {
        expect(given().urlEncodingEnabled(false).get("/v1/guides?" + query).then(), 400, "invalid-parameters")
                .body("errors[0].code", is(code));
    }

    /** No database has them all, and RFC 3339 has none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guides?updatedSince=%2B300000-12-31T23:59:59Z",
                "/v1/guides?updatedSince=-300000-12-31T23:59:59Z",
                "/v1/guides?updatedSince=0000-12-31T23:59:59Z",
                "/v1/jobs?postedSince=%2B300000-12-31",
                "/v1/jobs?postedSince=-300000-12-31"
            })
    void aTimeIsOfAYearOfFourDigits(String request) {
        expect(given().urlEncodingEnabled(false).get(request).then(), 400, "invalid-parameters")
                .body("errors[0].code", is("invalid-value"));
    }

    @Test
    void moreThanAHundredValuesAreRefused() {
        String slugs = String.join(
                ",",
                java.util.stream.IntStream.range(0, 101).mapToObj(i -> "a" + i).toList());
        expect(given().get("/v1/guides?slug=" + slugs).then(), 400, "invalid-parameters")
                .body("errors[0].code", is("too-many-values"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "%", "_", "\\", "a'; drop table guide; --", "(a+)+$", "{a}", "&|!:*", "\""})
    void whatLooksLikeAQueryOfTheDatabaseIsText(String text) {
        for (String parameter : List.of(
                "guides?tag",
                "skills?category",
                "skills?tool",
                "sources?publisher",
                "roles?code",
                "duties?tool",
                "duties?text",
                "pay-observations?edition",
                "pay-observations?area")) {
            String[] parts = parameter.split("\\?", -1);
            given().queryParam(parts[1], text)
                    .get("/v1/" + parts[0])
                    .then()
                    .statusCode(200)
                    .body("items", is(List.of()));
        }
        for (String parameter : List.of("role", "sort", "type", "slug")) {
            expect(given().queryParam(parameter, text).get("/v1/guides").then(), 400, "invalid-parameters");
        }
    }

    @Test
    void aCursorBelongsToItsOrderAndFilters() {
        String cursor =
                given().get("/v1/guides?limit=1&sort=title&role=paralegal").path("page.next");
        given().queryParam("cursor", cursor)
                .get("/v1/guides?limit=2&sort=title&role=paralegal")
                .then()
                .statusCode(200);
        for (String other :
                List.of("sort=title", "sort=-title&role=paralegal", "sort=title&role=legal-ops", "role=paralegal")) {
            expect(
                    given().queryParam("cursor", cursor)
                            .get("/v1/guides?" + other)
                            .then(),
                    400,
                    "invalid-cursor");
        }
    }

    private static List<String> slugs(String request) {
        return given().get("/v1/" + request)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.slug", String.class);
    }

    private static List<String> texts(String request) {
        return given().get("/v1/" + request)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.text", String.class);
    }
}
