package dev.rolebook.transition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transitions between roles of the sample library, each worked out by hand from its documents. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TransitionTest {

    private static ValidatableResponse transition(String from, String to) {
        return given().get("/v1/transitions?from=" + from + "&to=" + to).then().statusCode(200);
    }

    @Test
    void whatCarriesOverIsWhatOneHasAtTheLevelNeeded() {
        transition("paralegal", "legal-ops-manager")
                .body("from.slug", equalTo("paralegal"))
                .body("to.slug", equalTo("legal-ops-manager"))
                .body(
                        "skills.carriedOver.skill.slug",
                        contains("project-management", "drafting-from-template", "legal-research"))
                .body("skills.carriedOver.gap", everyItem(equalTo(0.0f)))
                .body("skills.carriedOver[2].had", equalTo(1.0f))
                .body("skills.carriedOver[2].needed", equalTo(0.1f));
    }

    @Test
    void whatIsMissingHasTheLargestGapFirst() {
        var missing = transition("paralegal", "legal-ops-manager")
                .body("skills.missing[0].gap", equalTo(1.0f))
                .body("skills.missing[5].from.label", equalTo("Adjacent"))
                .body("skills.missing[5].to.label", equalTo("Owner"))
                .body("skills.missing[5].gap", equalTo(0.75f))
                .body("skills.missing[0].from.level", nullValue())
                .extract();
        assertThat(missing.<List<String>>path("skills.missing.skill.slug"))
                .startsWith(
                        "change-management",
                        "people-leadership",
                        "stakeholder-communication",
                        "budgeting-and-forecasting",
                        "vendor-management",
                        "e-billing",
                        "process-design",
                        "clm-administration")
                .endsWith("dashboarding", "obligation-management", "contract-drafting")
                .doesNotContain("attorney-support", "legal-advice");
    }

    @Test
    void theRouteIsTheShortestOverLaddersAndMoves() {
        transition("paralegal", "director-of-legal-operations")
                .body("route.from", equalTo("RUNG"))
                .body("route.to", equalTo("RUNG"))
                .body("route.reason", nullValue())
                .body("route.steps.kind", contains("LATERAL", "PROMOTION", "PROMOTION", "PROMOTION"))
                .body("route.steps.to.rung", contains("analyst", "manager", "senior-manager", "director"))
                .body("route.steps[0].move", equalTo("legal-ops"))
                .body("route.steps[0].from.ladder.slug", equalTo("paralegal"))
                .body("route.steps[0].to.ladder.slug", equalTo("legal-operations"))
                .body("route.steps[0].to.role.slug", equalTo("legal-ops-analyst"))
                .body("route.steps[1].move", nullValue())
                .body("route.steps[2].to.role", nullValue());
    }

    @Test
    void aMoveToAFamilyArrivesAtTheSameLevel() {
        transition("legal-secretary", "compliance-officer")
                .body("route.steps.kind", contains("LATERAL", "PROMOTION", "LATERAL"))
                .body("route.steps.to.title", contains("Paralegal", "Senior paralegal", "Compliance officer"))
                .body("route.steps.to.seniority", contains("ENTRY", "SENIOR", "SENIOR"));
    }

    @ParameterizedTest
    @CsvSource({
        "legal-ops-manager,paralegal,RUNG,RUNG,NO_WAY",
        "e-billing-specialist,legal-ops-analyst,SENIORITY,RUNG,SAME_PLACE",
        "litigation-paralegal,paralegal,BASE,RUNG,SAME_PLACE",
        "legal-project-manager,director-of-legal-operations,FAMILY,RUNG,ORIGIN_ON_NO_RUNG"
    })
    void whereThereIsNoStepTheReasonIsSaid(String from, String to, String origin, String target, String reason) {
        transition(from, to)
                .body("route.steps", empty())
                .body("route.from", equalTo(origin))
                .body("route.to", equalTo(target))
                .body("route.reason", equalTo(reason))
                .body("route.text", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({"legal-ops,VARIANTS", "legal-project-manager,FAMILY", "clm-administrator,SENIORITY"})
    void aRoleOnNoRungIsReachedAllTheSame(String to, String placement) {
        transition("paralegal", to)
                .body("route.to", equalTo(placement))
                .body("route.steps.to.rung", contains("analyst"));
    }

    @Test
    void itHasADirection() {
        transition("legal-ops", "paralegal")
                .body("route.reason", equalTo("NO_WAY"))
                .body("skills.missing.skill.slug", hasItems("attorney-support", "legal-research"));
        transition("paralegal", "legal-ops").body("route.steps", hasSize(1));
    }

    @Test
    void payIsSubtractedWhereTheFiguresAreOfOneKind() {
        transition("legal-secretary", "paralegal")
                .body("pay.reasons", empty())
                .body("pay.difference.low.amount", equalTo(50340 - 44450))
                .body("pay.difference.median.amount", equalTo(62890 - 55570))
                .body("pay.difference.high.amount", equalTo(80080 - 71970))
                .body("pay.difference.median.qualifier", equalTo("EXACT"))
                .body("pay.difference.currency", equalTo("USD"))
                .body("pay.from.median.amount", equalTo(55570))
                .body("pay.to.sources", contains("bls-oews-2025-05"))
                .body("sources.slug", hasItems("bls-oews-2025-05", "rolebook-editorial"));
        transition("paralegal", "legal-secretary").body("pay.difference.median.amount", equalTo(55570 - 62890));
    }

    @Test
    void ofSeveralBandsThoseOfOneKindAreCompared() {
        transition("paralegal", "legal-ops-manager")
                .body("pay.to.measure", equalTo("WAGE"))
                .body("pay.to.code.code", equalTo("11-9199"))
                .body("pay.difference.median.amount", equalTo(141900 - 62890))
                .body("sources.slug.findAll { it.startsWith('robert') || it.startsWith('glassdoor') }", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "paralegal,legal-ops,TO_UNKNOWN",
        "legal-ops,paralegal,FROM_UNKNOWN",
        "litigation-paralegal,corporate-paralegal,SAME_FIGURES"
    })
    void otherwiseTheReasonIsSaid(String from, String to, String reason) {
        transition(from, to).body("pay.difference", nullValue()).body("pay.reasons", contains(reason));
    }

    @Test
    void everyWayOnLeadsSomewhere() {
        List<String> links = transition("paralegal", "legal-ops").extract().path("links.href");
        List<String> compared = given().get("/v1/compare?roles=paralegal,legal-ops,contract-manager")
                .path("links.href");
        assertThat(compared).hasSize(6 + 3).contains("/v1/transitions?from=legal-ops&to=contract-manager");
        assertThat(links)
                .contains("/v1/compare?roles=paralegal,legal-ops", "/v1/transitions?from=legal-ops&to=paralegal");
        for (List<String> hrefs : List.of(links, compared)) {
            hrefs.forEach(href -> given().get(href).then().statusCode(200));
        }
    }

    @Test
    void everyPairOfRolesHasAnAnswer() {
        List<String> roles = given().get("/v1/roles?limit=100").path("items.slug");
        assertThat(roles).hasSizeGreaterThan(10);
        for (String from : roles) {
            String to = roles.get((roles.indexOf(from) + 1) % roles.size());
            transition(from, to).body("version", greaterThan(0));
            transition(to, from).body("version", greaterThan(0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=paralegal|to|required|",
                "to=paralegal|from|required|",
                "from=paralegal&to=legal-op|to|unknown-name|legal-ops",
                "from=paralegel&to=legal-ops|from|unknown-name|paralegal",
                "from=paralegal&to=paralegal|to|repeated-value|",
                "from=paralegal&to=|to|empty-parameter|",
                "from=paralegal&to=legal-ops&via=contract-manager|via|unknown-parameter|",
                "from=paralegal&to=legal-ops&to=paralegal|to|repeated-parameter|"
            })
    void badRequestsAreRefusedWithWhatWasLikelyMeant(String query, String parameter, String code, String nearest) {
        given().get("/v1/transitions?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].nearest", equalTo(nearest));
    }

    @Test
    void bothNamesThatAreNoneAreSaid() {
        given().get("/v1/transitions?from=paralegl&to=legal-op")
                .then()
                .statusCode(400)
                .body("errors.nearest", contains("paralegal", "legal-ops"));
    }
}
