package dev.rolebook.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Finding;
import dev.rolebook.job.Job;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Revision;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How jobs get in. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PostingsTest {

    private static final String SOURCE = "partner-board";

    @Inject
    Postings postings;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void endWhatTheTestHasPosted() {
        postings.replaceAll(SOURCE, List.of());
    }

    @Test
    void aPostingIsServedAsItWasWritten() {
        postings.write(
                SOURCE,
                List.of(Ads.of(
                        "title: Zahlen & Zeichen",
                        "language: de",
                        "description: '**Viel** zu tun, [hier](https://example.org/x).'",
                        "employmentTypes: [PART_TIME, PER_DIEM]",
                        "organisation: {name: Beispiel GmbH, url: 'https://gmbh.example'}",
                        "locations: [{locality: Köln, country: DE}, {region: Wallonie, country: BE}]",
                        "pay: {currency: EUR, unit: DAY, max: 400.50}",
                        "validThrough: 2026-12-24T18:00:00.123456789Z",
                        "directApply: true")));
        given().get("/v1/jobs/" + Job.id(SOURCE, "one"))
                .then()
                .statusCode(200)
                .body("source", equalTo(SOURCE))
                .body("reference", equalTo("one"))
                .body("title", equalTo("Zahlen & Zeichen"))
                .body("language", equalTo("de"))
                .body("description", equalTo("Viel zu tun, hier."))
                .body(
                        "descriptionHtml",
                        equalTo("<p><strong>Viel</strong> zu tun, <a href=\"https://example.org/x\">hier</a>.</p>"))
                .body("employmentTypes", equalTo(List.of("PART_TIME", "PER_DIEM")))
                .body("organisation.key", equalTo("beispiel-gmbh"))
                .body("locations.country", equalTo(List.of("DE", "BE")))
                .body("locations[1].locality", equalTo(null))
                .body("pay.min", equalTo(null))
                .body("pay.max", equalTo(400.5f))
                .body("validThrough", equalTo("2026-12-24T18:00:00.123Z"))
                .body("directApply", equalTo(true))
                .body("roleFamily", equalTo(null))
                .body("classification", equalTo(null))
                .body("confidence", equalTo(null));
    }

    @Test
    void whatDidNotChangeIsNotTouched() throws SQLException {
        List<Posting> two = List.of(
                Ads.of("reference: a", "pay: {currency: USD, unit: YEAR, min: 50000.00}"),
                Ads.of("reference: b", "title: Paralegal"));
        postings.write(SOURCE, two);
        List<String> before = versions();
        postings.write(SOURCE, two);
        assertThat(versions()).isEqualTo(before);
        postings.write(SOURCE, List.of(two.get(0), Ads.of("reference: b", "title: Senior Paralegal")));
        assertThat(versions()).isNotEqualTo(before);
        assertThat(versions().get(0)).isEqualTo(before.get(0));
    }

    @Test
    void anIdIsTheSameWhateverHappens() {
        postings.write(SOURCE, List.of(Ads.of("title: First")));
        String href = "/v1/jobs/" + Job.id(SOURCE, "one");
        given().get(href).then().statusCode(200).body("title", equalTo("First"));
        postings.withdraw(SOURCE, List.of("one"));
        given().get(href).then().statusCode(410);
        postings.write(SOURCE, List.of(Ads.of("title: Again")));
        given().get(href).then().statusCode(200).body("title", equalTo("Again"));
        assertThat(Job.id("another-board", "one")).isNotEqualTo(Job.id(SOURCE, "one"));
    }

    @Test
    void aWholeFeedEndsWhatItNoLongerHasAndNobodyElses() {
        postings.write("third-board", List.of(Ads.of("reference: theirs")));
        postings.replaceAll(SOURCE, List.of(Ads.of("reference: a"), Ads.of("reference: b")));
        postings.replaceAll(SOURCE, List.of(Ads.of("reference: b")));
        given().get("/v1/jobs/" + Job.id(SOURCE, "a")).then().statusCode(410);
        given().get("/v1/jobs/" + Job.id(SOURCE, "b")).then().statusCode(200);
        given().get("/v1/jobs/" + Job.id("third-board", "theirs")).then().statusCode(200);
        postings.withdraw("third-board", List.of("theirs"));
        given().get("/v1/jobs?organisation=example-employer").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: ' '                                     | /title               | must not be blank
            description: '<b>Now!</b>'                     | /description         | must not hold HTML
            organisation: {name: '---'}                    | /organisation/name   | must hold a letter or a digit
            organisation: {name: A, url: 'javascript:1'}   | /organisation/url    | must be an http or https URL
            applyUrl: 'ftp://board.example'                | /applyUrl            | must be an http or https URL
            locations: []                                  | /locations           | must name a place, unless the job is remote
            locations: [{country: USA}]                    | /locations/0/country | must be a country of ISO 3166-1 such as US
            remote: true                                   | /applicantLocations  | must say where people may live, for the job is remote
            applicantLocations: [US]                       | /applicantLocations  | is only for jobs that are remote
            pay: {currency: USD, unit: YEAR}               | /pay                 | must have min, max or both
            pay: {currency: USD, unit: YEAR, min: 2, max: 1} | /pay/min           | must not be more than max
            pay: {currency: dollars, unit: YEAR, min: 2}   | /pay/currency        | must be a currency of ISO 4217 such as USD
            datePosted: 2026-11-25                         | /datePosted          | must not lie ahead
            validThrough: 2026-11-01T00:00:00Z             | /validThrough        | must not be before datePosted
            roleFamily: legal-operation                    | /roleFamily          | names the role family legal-operation, which does not exist; did you mean legal-operations?
            """)
    void whatIsWrongIsSaidAndNothingIsWritten(String line, String pointer, String message) {
        assertThatThrownBy(() -> postings.write(SOURCE, List.of(Ads.of("reference: right"), Ads.of(line))))
                .isInstanceOfSatisfying(
                        InvalidPostings.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::file, Finding::pointer, Finding::message)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("one", pointer, message)));
        given().get("/v1/jobs/" + Job.id(SOURCE, "right")).then().statusCode(404);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> postings.write(
                        SOURCE,
                        List.of(
                                Ads.of("reference: a", "title: ''", "description: ''"),
                                Ads.of("reference: b"),
                                Ads.of("reference: b"))))
                .isInstanceOfSatisfying(
                        InvalidPostings.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::file, Finding::pointer)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("a", "/description"),
                                        org.assertj.core.groups.Tuple.tuple("a", "/title"),
                                        org.assertj.core.groups.Tuple.tuple("b", "/reference")));
    }

    @Test
    void aTitleTellsTheFamilyWhereNoneIsGiven() {
        postings.write(
                SOURCE,
                List.of(
                        Ads.of("reference: found", "title: Sr. Litigation Paralegal (Remote)"),
                        Ads.of("reference: given", "title: Rainmaker", "roleFamily: counsel"),
                        Ads.of("reference: unsure", "title: Legal Analyst")));
        job("found")
                .body("roleFamily.slug", equalTo("paralegal"))
                .body("role.slug", equalTo("litigation-paralegal"))
                .body("classification", equalTo("TITLE"))
                .body("confidence", equalTo(1));
        job("given")
                .body("roleFamily.slug", equalTo("counsel"))
                .body("role", equalTo(null))
                .body("classification", equalTo("GIVEN"))
                .body("confidence", equalTo(null));
        job("unsure").body("roleFamily", equalTo(null)).body("role", equalTo(null));
    }

    @Test
    void jobsLeaveNothingInTheLog() {
        long publications = Publication.count();
        long revisions = Revision.count();
        postings.write(SOURCE, List.of(Ads.of("title: Paralegal")));
        postings.withdraw(SOURCE, List.of("one"));
        assertThat(Publication.count()).isEqualTo(publications);
        assertThat(Revision.count()).isEqualTo(revisions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay_currency = null",
                "pay_min = 9, pay_max = 8",
                "pay_unit = 'DECADE'",
                "employment_types = '{FULLTIME}'",
                "locations = '[]'",
                "remote = true",
                "role_family_id = null",
                "confidence = 1.5",
                "source = 'Not a slug'"
            })
    void theDatabaseRefusesWhatNoCheckHasSeen(String change) throws SQLException {
        postings.write(SOURCE, List.of(Ads.of("title: Paralegal", "pay: {currency: USD, unit: YEAR, min: 1, max: 2}")));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "update job set " + change + " where source = '" + SOURCE + "' and reference = 'one'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("violates check constraint");
        }
    }

    private static io.restassured.response.ValidatableResponse job(String reference) {
        return given().get("/v1/jobs/" + Job.id(SOURCE, reference)).then().statusCode(200);
    }

    /** Which transactions last wrote the rows of two postings. */
    private List<String> versions() throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select xmin::text from job where source = '" + SOURCE
                        + "' and reference in ('a', 'b') order by reference")) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions;
    }
}
