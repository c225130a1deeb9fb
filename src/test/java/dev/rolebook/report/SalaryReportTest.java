package dev.rolebook.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.Statements;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Finding;
import dev.rolebook.pay.MissingReason;
import dev.rolebook.pay.PayBand;
import dev.rolebook.pay.PayBandView;
import dev.rolebook.pay.PayMissing;
import dev.rolebook.pay.PayView;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.role.Role;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalaryReportTest {

    @Inject
    PayLibrary library;

    @Inject
    SessionFactory sessions;

    @BeforeAll
    void publish() {
        library.publish();
    }

    @AfterAll
    void remove() {
        library.remove();
    }

    @Test
    void aReportHasItsBandsWithTheirFiguresSourcesAndEarlierEditions() {
        get("/v1/salary-reports/pay-test")
                .body("title", equalTo("Pay test report"))
                .body("bands.key", contains("counsel", "variant", "ladder/one", "derived"))
                .body("bands[0].band.role", equalTo("pay-test-counsel"))
                .body("bands[0].band.title", equalTo("Test counsel"))
                .body("bands[0].band.kind", equalTo("SOURCED"))
                .body("bands[0].band.measure", equalTo("WAGE"))
                .body("bands[0].band.edition", equalTo("2024-05"))
                .body("bands[0].band.low.amount", equalTo(99760))
                .body("bands[0].band.low.statistic", equalTo("P25"))
                .body("bands[0].band.median.amount", equalTo(151160))
                .body("bands[0].band.high.amount", equalTo(215420))
                .body("bands[0].band.code.code", equalTo("23-1011"))
                .body("bands[0].band.code.title", equalTo("Lawyers"))
                .body("bands[0].band.unit", equalTo("YEAR"))
                .body("bands[0].band.area.code", equalTo("US"))
                .body("bands[0].band.sources", contains("pay-test-table"))
                .body("bands[0].band.caveat", equalTo("All lawyers."))
                .body("bands[0].earlier", empty())
                .body("bands[1].earlier.edition", contains("2025-01"))
                .body("bands[1].earlier[0].median.amount", equalTo(55))
                .body("bands[1].earlier[0].low.qualifier", equalTo("NOT_AVAILABLE"))
                .body("bands[2].band.rung.ladder", equalTo("pay-test-ladder"))
                .body("bands[2].band.rung.title", equalTo("One"))
                .body("bands[2].band.high.qualifier", equalTo("AT_OR_ABOVE"))
                .body("sources.slug", contains("pay-test-table", "pay-test-survey", "pay-test-editors"));
    }

    @Test
    void theObservationOfABandIsLinked() {
        String observation = get("/v1/salary-reports/pay-test").extract().path("bands[0].observation");

        get(observation)
                .body("key", equalTo("23-1011/year"))
                .body("statistics.P90.amount", equalTo(239200))
                .body("statistics.P90.qualifier", equalTo("AT_OR_ABOVE"));
    }

    @Test
    void aDerivedBandIsComputedFromItsInputs() {
        get("/v1/salary-reports/pay-test")
                .body("bands[3].band.kind", equalTo("DERIVED"))
                .body("bands[3].rule", equalTo("RANGE"))
                .body("bands[3].inputs.key", contains("first", "second"))
                .body("bands[3].band.measure", nullValue())
                .body("bands[3].band.edition", equalTo("2026-01"))
                .body("bands[3].band.low.amount", equalTo(40.5f))
                .body("bands[3].band.low.statistic", equalTo("LOW"))
                .body("bands[3].band.median.qualifier", equalTo("NOT_AVAILABLE"))
                .body("bands[3].band.high.amount", equalTo(80))
                .body("bands[3].band.high.qualifier", equalTo("AT_OR_ABOVE"));
    }

    @Test
    void aCodeOfTheRoleSaysWhetherABandIsOfThatVeryRole() {
        get("/v1/salary-reports/pay-test")
                .body("bands.band.match", contains("EXACT_TITLE", "PROXY_CODE", "EXACT_TITLE", "PROXY_CODE"));
    }

    @Test
    void whatIsMissingSaysWhy() {
        get("/v1/salary-reports/pay-test")
                .body("missing", hasSize(2))
                .body("missing[0].reason", equalTo("NO_SOURCE"))
                .body("missing[0].role", nullValue())
                .body("missing[0].rung.key", equalTo("two"))
                .body("missing[0].text", equalTo("Nobody says."))
                .body("missing[1].reason", equalTo("NOT_AVAILABLE_IN_SOURCE"));
    }

    @Test
    void aRungsBandBelongsToTheColumnOfItsRolesBase() {
        Role base = role("pay-test-base");
        Role counsel = role("pay-test-counsel");

        PayView pay = view(List.of(base, counsel), List.of("ladder/two", "ladder/one", "counsel"));

        assertThat(pay.bands()).extracting(PayBandView::role).containsExactly("pay-test-base", "pay-test-counsel");
        assertThat(pay.missing()).extracting(PayMissing::role).containsExactly("pay-test-base");
    }

    @Test
    void withoutAChoiceAGuideShowsAllBandsOfItsRolesAndSaysWhichRoleHasNone() {
        PayView pay = view(List.of(role("pay-test-variant"), role("pay-test-counsel")), null);
        assertThat(pay.bands())
                .extracting(PayBandView::title, PayBandView::role)
                .containsExactly(
                        tuple("Test counsel", "pay-test-counsel"),
                        tuple("Test variant", "pay-test-variant"),
                        tuple("Test variant", "pay-test-variant"));

        Role unpaid = new Role();
        unpaid.id = java.util.UUID.randomUUID();
        unpaid.slug = "unpaid";
        assertThat(view(List.of(unpaid), null).missing())
                .extracting(PayMissing::role, PayMissing::reason)
                .containsExactly(tuple("unpaid", MissingReason.NO_BAND));
    }

    @Test
    @TestTransaction
    void bandsAreReadInOneStatementWithAllThatTheyShow() {
        SalaryReport report = SalaryReport.bySlug("pay-test").orElseThrow();
        List<Role> roles = List.of(role("pay-test-base"), role("pay-test-variant"), role("pay-test-counsel"));
        assertThat(statements(() -> PayView.of(null, PayBand.of(report, roles, null), roles, null)))
                .isEqualTo(1);
        assertThat(statements(() -> PayView.of("*Text*", PayBand.of(report, List.of(roles.get(1)), null), roles, null)))
                .isEqualTo(1);
    }

    private long statements(Callable<?> reading) {
        return Statements.fewest(sessions, () -> {
            SalaryReport.getEntityManager().clear();
            return reading.call();
        });
    }

    @Test
    void readsCostFewStatements() {
        assertThat(statements("/v1/salary-reports/pay-test")).isLessThanOrEqualTo(6);
        assertThat(statements("/v1/salary-reports")).isLessThanOrEqualTo(2);
        assertThat(statements("/v1/pay-observations?limit=100")).isLessThanOrEqualTo(2);
        assertThat(statements("/v1/sources")).isLessThanOrEqualTo(2);
    }

    @Test
    void observationsAreListedByKeyAndFiltered() {
        get("/v1/pay-observations?source=pay-test-table&code=23-2011")
                .body("items.key", contains("23-2011/hour", "23-2011/year"))
                .body("items[1].statistics.P90.amount", equalTo(98990))
                .body("items[1].employment.amount", equalTo(367220))
                .body("items[1].employment.relativeStandardError", equalTo(1.3f))
                .body("items[1].relativeStandardError", equalTo(1))
                .body("items[0].statistics.MEDIAN.amount", equalTo(29.33f))
                .body("items[0].source.slug", equalTo("pay-test-table"));
        get("/v1/pay-observations?source=pay-test-survey&measure=BASE_SALARY")
                .body("items.key", contains("before", "first"))
                .body("items[1].sampleSize", equalTo(152))
                .body("items[1].role.slug", equalTo("pay-test-variant"))
                .body("items[1].employment", nullValue());
        get("/v1/pay-observations?source=pay-test-table&unit=HOUR&limit=5&count=true")
                .body("items", hasSize(5))
                .body("items.unit", everyItem(equalTo("HOUR")))
                .body("page.total", equalTo(1396));
    }

    @Test
    void anObservationHasOneUrl() {
        String href =
                get("/v1/pay-observations?source=pay-test-survey").extract().path("items[0].href");
        String id = href.substring(href.lastIndexOf('/') + 1);

        get("/v1/pay-observations/" + id).body("key", equalTo("before")).body("id", equalTo(id));
        given().redirects()
                .follow(false)
                .get("/v1/pay-observations/" + id.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(308)
                .header("Location", endsWith(href));
        given().get("/v1/pay-observations/0190a000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        given().get("/v1/pay-observations/nonsense").then().statusCode(404);
    }

    @Test
    void sourcesAreServed() {
        get("/v1/sources/pay-test-table")
                .body("publisher", equalTo("A publisher"))
                .body("edition", equalTo("May 2024"))
                .body("tier", equalTo("PRIMARY_STATISTICS"))
                .body("license.name", equalTo("Free"))
                .body("license.url", nullValue())
                .body("accessedOn", equalTo("2026-11-01"))
                .body("href", equalTo("/v1/sources/pay-test-table"));
        get("/v1/sources?limit=100").body("items.slug", hasItems("pay-test-editors", "pay-test-survey"));
        given().get("/v1/sources/pay-test-none").then().statusCode(404);
        given().get("/v1/salary-reports/pay-test-none").then().statusCode(404);
    }

    @Test
    void everythingWrongWithAReportIsSaidAtOnce() {
        assertThat(library.findings("""
                        kind: salary-report
                        slug: pay-test-bad
                        title: Bad
                        bands:
                          - {key: a, role: pay-test-base, rung: pay-test-ladder/on, kind: SOURCED}
                          - {key: a, role: pay-test-base, kind: NOT_AVAILABLE, match: PROXY_CODE, rule: MEAN, earlier: [{source: pay-test-survey, key: before}]}
                          - {key: c, kind: SOURCED, observation: {source: pay-test-table, code: 99-9999}, inputs: [{source: pay-test-survey}]}
                          - {key: d, role: pay-test-base, kind: DERIVED, inputs: [{source: pay-test-table, key: 23-1011/hour}, {source: pay-test-table, code: 23-1011}]}
                        """))
                .extracting(Finding::pointer, Finding::line)
                .containsExactlyInAnyOrder(
                        tuple("/bands/0", 5),
                        tuple("/bands/0/rung", 5),
                        tuple("/bands/0/observation", 5),
                        tuple("/bands/1/key", 6),
                        tuple("/bands/1/match", 6),
                        tuple("/bands/1/rule", 6),
                        tuple("/bands/1/earlier", 6),
                        tuple("/bands/2", 7),
                        tuple("/bands/2/observation/code", 7),
                        tuple("/bands/2/inputs", 7),
                        tuple("/bands/2/inputs/0", 7),
                        tuple("/bands/3/rule", 8),
                        tuple("/bands/3/caveat", 8),
                        tuple("/bands/3/inputs", 8));
    }

    @Test
    void everythingWrongWithASourcesFiguresIsSaidAtOnce() {
        assertThat(library.findings(PayLibrary.source("pay-test-bad", """
                        tier: SURVEY
                        observations:
                          - {key: a, title: A, measure: WAGE, edition: 2026-01, currency: USD, unit: YEAR,
                             area: {scheme: ISO_3166, code: US, name: United States},
                             statistics: {P25: 70, MEDIAN: 60, P90: {qualifier: EXACT}}}
                          - {key: a, title: A, measure: WAGE, edition: 2026-01, currency: USD, unit: YEAR,
                             area: {scheme: ISO_3166, code: US, name: United States},
                             statistics: {MEAN: {amount: 5, qualifier: NOT_AVAILABLE}}}
                        data: {format: OEWS_NATIONAL, file: none.csv, edition: 2026-01, rows: 3, sha256: %s}
                        """.formatted("0".repeat(64)))))
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder(
                        "/observations/0/statistics/P90",
                        "/observations/0/statistics/MEDIAN",
                        "/observations/1/key",
                        "/observations/1/statistics/MEAN",
                        "/data/sha256");
    }

    @Test
    void whatIsNoStatisticIsSaidWithTheNearestOne() {
        assertThat(library.findings(PayLibrary.source("pay-test-bad", """
                        tier: SURVEY
                        observations:
                          - {key: a, title: A, measure: WAGES, edition: 2026-01, currency: USD, unit: YEAR,
                             area: {scheme: ISO_3166, code: US, name: United States}, statistics: {MEDIUM: 70}}
                        """)))
                .extracting(Finding::pointer, Finding::message)
                .anySatisfy(found -> assertThat(found.toList().toString())
                        .contains("/observations/0/statistics/MEDIUM", "did you mean MEDIAN?"))
                .anySatisfy(found -> assertThat(found.toList().toString())
                        .contains("/observations/0/measure", "did you mean WAGE?"));
    }

    @Test
    void aTablesFaultsAreSaidWithTheirLine() {
        String data = """
                tier: SURVEY
                data: {format: OEWS_NATIONAL, file: oews.csv, edition: 2024-05, rows: %d, sha256: %s%s}
                """;
        String digest = dev.rolebook.publishing.DataFile.digest(PayLibrary.TABLE);

        assertThat(library.findings(PayLibrary.source("pay-test-bad", data.formatted(1403, digest, ""))))
                .first()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith("oews.csv:3 ")
                        .contains("H_PCT90 holds \"#\", but the document gives no topCode"));
        assertThat(library.findings(PayLibrary.source(
                        "pay-test-bad", data.formatted(1400, digest, ", topCodes: {HOUR: 115, YEAR: 239200}"))))
                .extracting(Finding::pointer, Finding::message)
                .containsExactly(tuple("/data/rows", "is 1400, but oews.csv has 1403"));
    }

    private ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }

    private PayView view(List<Role> columns, @Nullable List<String> keys) {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> PayView.of(
                        null, PayBand.of(SalaryReport.bySlug("pay-test").orElseThrow(), columns, keys), columns, null));
    }

    private Role role(String slug) {
        return io.quarkus.narayana.jta.QuarkusTransaction.joiningExisting()
                .call(() -> Role.whole(slug).orElseThrow());
    }

    private long statements(String path) {
        return Statements.fewest(sessions, () -> get(path));
    }
}
