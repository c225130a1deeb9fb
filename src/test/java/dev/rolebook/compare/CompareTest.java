package dev.rolebook.compare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons of the sample library's roles, each worked out by hand from their documents. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CompareTest {

    private static final String LABELS =
            "skillMatrix.rows.collect { row -> [row.skill.slug] + row.cells.collect { it.label } }";

    private static ValidatableResponse compare(String query) {
        return given().get("/v1/compare?" + query).then().statusCode(200);
    }

    private static List<List<String>> labels(String query) {
        return compare(query).extract().path(LABELS);
    }

    @Test
    void everySkillThatAnyRoleStatesIsARowByCategoryAndName() {
        assertThat(labels("roles=paralegal,legal-ops"))
                .containsExactly(
                        List.of("process-design", "Helpful", "Core"),
                        List.of("project-management", "Helpful", "Required (Legal PM)"),
                        List.of("drafting-from-template", "Required", "Helpful"),
                        List.of("attorney-support", "Core", "No"),
                        List.of("legal-research", "Required", "Rare"),
                        List.of("dashboarding", "Rare", "Required for analysts"),
                        List.of("clm-administration", "User", "Owner"),
                        List.of("e-billing", "Adjacent", "Required for e-billing specialists"),
                        List.of("vendor-management", "No", "Required at manager level and above"));
    }

    @Test
    void theColumnsAreInTheOrderAskedFor() {
        compare("roles=legal-ops,paralegal")
                .body("roles.slug", contains("legal-ops", "paralegal"))
                .body("dayInTheLife.role", contains("legal-ops", "paralegal"))
                .body("skillMatrix.roles", contains("legal-ops", "paralegal"))
                .body("skillMatrix.rows[0].cells.label", contains("Core", "Helpful"))
                .body("ladders.slug", contains("legal-operations", "paralegal"))
                .body("skillMatrix.overlap.pairs[0].roles", contains("legal-ops", "paralegal"));
    }

    @Test
    void forAManagerTheVendorRowIsRequiredAndNothingMore() {
        compare("roles=paralegal,legal-ops&seniority=MANAGER")
                .body("skillMatrix.resolved", equalTo(Map.of("seniority", "MANAGER", "variants", List.of())))
                .body("skillMatrix.rows[8].cells[1].level", equalTo("REQUIRED"))
                .body("skillMatrix.rows[8].cells[1].label", equalTo("Required"))
                .body("skillMatrix.rows[8].cells[1].qualifiers", empty())
                .body("skillMatrix.overlap.score", equalTo(0.33f));
    }

    @Test
    void forAnAssociateTheVendorRowStaysAndSaysNothing() {
        compare("roles=paralegal,legal-ops&seniority=ASSOCIATE")
                .body("skillMatrix.rows", hasSize(9))
                .body("skillMatrix.rows[8].skill.slug", equalTo("vendor-management"))
                .body("skillMatrix.rows[8].cells[1].level", nullValue());
    }

    @Test
    void aVariantThatIsChosenReadsAsItsOwnColumn() {
        compare("roles=paralegal,legal-ops&variant=legal-project-manager")
                .body("skillMatrix.resolved.seniority", nullValue())
                .body("skillMatrix.resolved.variants", contains("legal-project-manager"))
                .body("roles.slug", contains("paralegal", "legal-ops"));
        List<List<String>> chosen = labels("roles=paralegal,legal-ops&variant=legal-project-manager");
        assertThat(chosen)
                .isEqualTo(labels("roles=paralegal,legal-project-manager"))
                .contains(
                        List.of("project-management", "Helpful", "Required"),
                        List.of("e-billing", "Adjacent", "User"),
                        List.of("process-design", "Helpful", "Core"));
    }

    @Test
    void aRolesOwnSeniorityIsNotOverruled() {
        compare("roles=legal-ops-manager,director-of-legal-operations&seniority=ENTRY")
                .body("skillMatrix.resolved", nullValue())
                .body("skillMatrix.options.seniorities", empty())
                .body(
                        "skillMatrix.rows.find { it.skill.slug == 'vendor-management' }.cells.label",
                        contains("Required", "Required"));
    }

    @Test
    void theOptionsAreTheChoicesOfWhichAnythingIsStated() {
        compare("roles=paralegal,legal-ops,contract-manager")
                .body("skillMatrix.resolved", nullValue())
                .body("skillMatrix.options.seniorities", contains("MANAGER"))
                .body("skillMatrix.options.variants.role", contains("paralegal", "legal-ops"))
                .body(
                        "skillMatrix.options.variants[0].variants.slug",
                        contains("corporate-paralegal", "litigation-paralegal"))
                .body(
                        "skillMatrix.options.variants[1].variants.slug",
                        hasItems(
                                "e-billing-specialist",
                                "legal-ops-analyst",
                                "legal-project-manager",
                                "vendor-manager"));
    }

    @Test
    void oneVariantOfEachRoleIsChosenByOneList() {
        assertThat(labels("roles=paralegal,legal-ops&variant=e-billing-specialist,litigation-paralegal"))
                .isEqualTo(labels("roles=litigation-paralegal,e-billing-specialist"));
        compare("roles=paralegal,legal-ops&variant=e-billing-specialist,litigation-paralegal")
                .body("skillMatrix.resolved.variants", contains("litigation-paralegal", "e-billing-specialist"));
    }

    @Test
    void theOverlapListsItsTerms() {
        compare("roles=paralegal,legal-ops")
                .body("skillMatrix.overlap.score", equalTo(0.35f))
                .body("skillMatrix.overlap.pairs[0].terms", hasSize(9))
                .body("skillMatrix.overlap.pairs[0].terms[1].skill", equalTo("project-management"))
                .body("skillMatrix.overlap.pairs[0].terms[1].weights", contains(0.5f, 0.5f))
                .body("skillMatrix.overlap.pairs[0].terms[6].weights", contains(0.5f, 1.0f))
                .body("skillMatrix.overlap.pairs[0].terms.sum { it.min * 100 as int }", equalTo(245))
                .body("skillMatrix.overlap.pairs[0].terms.sum { it.max * 100 as int }", equalTo(700));
    }

    @Test
    void fourRolesAreFourCellsEverywhereAndSixPairs() {
        compare("roles=paralegal,legal-ops,contract-manager,in-house-counsel")
                .body("roles", hasSize(4))
                .body("guide", nullValue())
                .body("skillMatrix.rows.collect { it.cells.size() }", everyItem(equalTo(4)))
                .body(
                        "skillMatrix.rows.collect { it.cells.role }",
                        everyItem(contains("paralegal", "legal-ops", "contract-manager", "in-house-counsel")))
                .body(
                        "themes.collect { it.cells.role }",
                        everyItem(contains("paralegal", "legal-ops", "contract-manager", "in-house-counsel")))
                .body("skillMatrix.overlap.pairs", hasSize(6))
                .body("ladders.slug", contains("paralegal", "legal-operations", "contracts", "counsel"));
    }

    @Test
    void dutiesAreLinedUpByTheme() {
        compare("roles=paralegal,legal-ops")
                .body(
                        "themes.theme",
                        contains(
                                "DRAFTING",
                                "RESEARCH",
                                "DEADLINES",
                                "DISCOVERY",
                                "TRANSACTIONS",
                                "PLATFORMS",
                                "SPEND",
                                "VENDORS",
                                "METRICS",
                                "CHANGE",
                                "STRATEGY",
                                "PLACE"))
                .body("themes[0].label", equalTo("Drafting"))
                .body("themes[0].cells[0].duties.key", contains("draft", "cite-check"))
                .body("themes[0].cells[1].duties", empty())
                .body("themes.cells.flatten().sum { it.duties.size() }", equalTo(14));
    }

    @Test
    void aVariantInheritsFromItsBase() {
        compare("roles=paralegal,litigation-paralegal")
                .body("roles[1].variantOf.slug", equalTo("paralegal"))
                .body("roles[1].roleFamily.slug", equalTo("paralegal"))
                .body(
                        "dayInTheLife[1].duties.key",
                        contains(
                                "draft",
                                "calendar",
                                "file",
                                "trial",
                                "data-room",
                                "cite-check",
                                "e-discovery",
                                "research",
                                "seat"))
                .body(
                        "skillMatrix.rows.find { it.skill.slug == 'legal-research' }.cells.label",
                        contains("Required", "Required"))
                .body(
                        "skillMatrix.rows.find { it.skill.slug == 'clm-administration' }.cells.label",
                        contains("User", "Rare"));
    }

    @Test
    void payIsThatOfTheNewestReportAndEveryFigureHasItsSource() {
        compare("roles=paralegal,legal-ops")
                .body("pay.report.slug", equalTo("2026"))
                .body("pay.bands.role", contains("paralegal"))
                .body("pay.bands[0].median.amount", equalTo(62890))
                .body("pay.missing.role", contains("legal-ops"))
                .body("sources.slug", hasItems("bls-oews-2025-05", "rolebook-editorial"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paralegal,legal-ops|paralegal-vs-legal-ops",
                "legal-ops,paralegal|paralegal-vs-legal-ops",
                "clm-administrator,legal-project-manager,legal-ops-analyst,e-billing-specialist|legal-ops-specialist-roles-compared"
            })
    void theAuthoredGuideIsNamedInWhateverOrder(String roles, String guide) {
        compare("roles=" + roles)
                .body("origin", equalTo("DERIVED"))
                .body("guide.slug", equalTo(guide))
                .body("guide.href", equalTo("/v1/guides/" + guide));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clm-administrator,legal-project-manager,legal-ops-analyst",
                "paralegal,legal-ops,contract-manager"
            })
    void aGuideAboutFewerOrMoreRolesIsNone(String roles) {
        compare("roles=" + roles).body("guide", nullValue());
    }

    @Test
    void whatTheGuideSaysAsWellIsTheSame() {
        var guide = given().get("/v1/guides/paralegal-vs-legal-ops").then().extract();
        var derived = compare("roles=paralegal,legal-ops").extract();
        for (String part : List.of("roles", "ladders", "language", "license", "indexing")) {
            assertThat(derived.<Object>path(part)).as(part).isEqualTo(guide.<Object>path(part));
        }
        assertThat(derived.<Object>path("dayInTheLife.duties")).isEqualTo(guide.<Object>path("dayInTheLife.duties"));
        assertThat(derived.<Float>path("skillMatrix.overlap.score"))
                .isEqualTo(guide.<Float>path("skillMatrix.overlap.score"));
        assertThat(derived.<List<Map<String, ?>>>path("skillMatrix.rows.collectMany { it.cells }"))
                .containsExactlyInAnyOrderElementsOf(guide.path("skillMatrix.rows.collectMany { it.cells }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seniority=MANAGER|roles|required|",
                "roles=paralegal|roles|invalid-length|",
                "roles=paralegal,legal-ops,contract-manager,in-house-counsel,vendor-manager|roles|invalid-length|",
                "roles=paralegl,legal-ops|roles|unknown-name|paralegal",
                "roles=paralegal,,legal-ops|roles|empty-value|",
                "roles=paralegal,legal-ops,|roles|empty-value|",
                "roles=paralegal,%27%25_|roles|unknown-name|",
                "roles=paralegal,legal-ops,paralegal|roles|repeated-value|",
                "roles=paralegal,legal-ops&seniority=MANGER|seniority|invalid-value|MANAGER",
                "roles=paralegal,legal-ops&variant=e-biling-specialist|variant|unknown-name|e-billing-specialist",
                "roles=paralegal,contract-manager&variant=e-billing-specialist|variant|unknown-name|",
                "roles=paralegal,legal-ops&variant=contract-manager|variant|unknown-name|",
                "roles=paralegal,legal-ops&variant=legal-ops-analyst,e-billing-specialist|variant|repeated-value|",
                "roles=paralegal,legal-ops&variants=legal-ops-analyst|variants|unknown-parameter|variant",
                "roles=paralegal,legal-ops&roles=paralegal,contract-manager|roles|repeated-parameter|",
            })
    void whatCannotBeComparedIsRefusedWithWhatWasLikelyMeant(
            String query, String parameter, String code, String nearest) {
        given().urlEncodingEnabled(false)
                .get("/v1/compare?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-parameters"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].nearest", equalTo(nearest));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        given().get("/v1/compare?roles=paralegl,legal-ops,in-house-council&variant=nobody")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("roles", "roles", "variant"))
                .body("errors.nearest", contains("paralegal", "in-house-counsel", null));
        given().get("/v1/compare?roles=paralegl,legal-ops&seniority=MANGER&limit=2")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("roles", "seniority", "limit"))
                .body("errors.nearest", containsInAnyOrder("paralegal", "MANAGER", null));
    }
}
