package dev.rolebook.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.posting.Ads;
import dev.rolebook.posting.Postings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs over HTTP: those of the sample library, and some of another source. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JobResourceTest {

    private static final String SOURCE = "another-board";

    @Inject
    Postings postings;

    @AfterEach
    void endWhatTheTestHasPosted() {
        postings.replaceAll(SOURCE, List.of());
    }

    @Test
    void theExamplesAreLiveAndTheNewestIsFirst() {
        JsonPath examples =
                jobs("count=true").body("page.total", equalTo(41)).extract().jsonPath();
        assertThat(examples.getList("items.datePosted", String.class))
                .hasSize(41)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(examples.getList("items.organisation.name", String.class))
                .allMatch(name -> name.matches("(Example|Sample|Placeholder|Beispiel) .+"));
        assertThat(examples.getList("items.organisation.url", String.class)).allMatch(url -> url.endsWith(".example"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            roleFamily=legal-support                  | Legal Secretary, Litigation; Legal Secretary – Part-Time; Legal Office Manager
            roleFamily=legal-support,compliance&remote=false&location=GB | Compliance Officer, Trading Floor; Legal Secretary – Part-Time
            role=clm-administrator,e-billing-specialist | CLM Administrator – Ironclad; Legal E-Billing Specialist
            location=zurich                           | Senior Legal Counsel (f/m/d)
            location=MONTREAL                         | Head of Legal Operations
            location=Montréal                         | Head of Legal Operations
            location=us-wa                            | Sr. Paralegal, Intellectual Property
            location=karnataka                        | Corporate Counsel, Commercial & Privacy
            location=San%20Diego,bengaluru            | General Counsel; Corporate Counsel, Commercial & Privacy
            location=sg                               | Head of Contracts, APAC
            employmentType=INTERN,VOLUNTEER           | Volunteer Paralegal; Legal Operations Intern
            organisation=Sample%20Bank                | Compliance Officer, Trading Floor; Director, Legal Operations
            organisation=example-partners-llp         | Litigation Paralegal; Legal Secretary, Litigation
            payFrom=300000&payCurrency=USD            | VP, Legal Operations; General Counsel
            payFrom=166400&payCurrency=USD&employmentType=CONTRACTOR | CLM Administrator – Ironclad
            payCurrency=AUD                           | Employment Counsel
            postedSince=2026-11-22&roleFamily=counsel | Product Counsel
            q=chocolate                               |
            q=the                                     |
            q=negotiate%20ingredients                 | Senior Contract Manager
            q="trial%20calendar"                      | Litigation Paralegal
            q=Biotech                                 | General Counsel
            q=secretary%20-litigation                 | Legal Secretary – Part-Time
            """)
    void filtersNarrowTheList(String filters, String titles) {
        assertThat(jobs(filters).extract().<List<String>>path("items.title"))
                .containsExactlyInAnyOrder(titles == null ? new String[0] : titles.split("; "));
    }

    @Test
    void payForAnHourIsCountedForAYear() {
        jobs("payFrom=166401&payCurrency=USD").body("items.title", not(hasItem("CLM Administrator – Ironclad")));
        jobs("payFrom=166400&payCurrency=USD").body("items.title", hasItem("CLM Administrator – Ironclad"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            roleFamily=legal-operation      | roleFamily     | unknown-name     | legal-operations
            role=paralegl                   | role           | unknown-name     | paralegal
            employmentType=FULLTIME         | employmentType | invalid-value    | FULL_TIME
            employmentTypes=FULL_TIME       | employmentTypes | unknown-parameter | employmentType
            payFrom=-1&payCurrency=USD      | payFrom        | out-of-range     |
            payFrom=many&payCurrency=USD    | payFrom        | invalid-value    |
            payFrom=50000                   | payCurrency    | required         |
            payCurrency=usd                 | payCurrency    | invalid-value    |
            postedSince=yesterday           | postedSince    | invalid-value    |
            postedSince=2026-02-30          | postedSince    | invalid-value    |
            remote=yes                      | remote         | invalid-value    |
            location=---                    | location       | invalid-value    |
            organisation=%2C                | organisation   | empty-value      |
            sort=title                      | sort           | unknown-parameter |
            """)
    void whatIsNotUnderstoodIsRefused(String query, String parameter, String code, String nearest) {
        given().urlEncodingEnabled(false)
                .get("/v1/jobs?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].nearest", equalTo(nearest));
    }

    @Test
    void longAndUnstorableWordsAreRefused() {
        given().get("/v1/jobs?q=" + "a".repeat(201)).then().statusCode(400).body("errors[0].parameter", equalTo("q"));
        given().get("/v1/jobs?q=" + "a".repeat(10_000)).then().statusCode(414);
        given().urlEncodingEnabled(false).get("/v1/jobs?q=%00").then().statusCode(400);
        given().urlEncodingEnabled(false)
                .get("/v1/jobs?q=%27%29%3B%20drop%20table%20job%3B--")
                .then()
                .statusCode(200);
    }

    @Test
    void aJobIsGoneOnceItIsOver() {
        postings.write(
                SOURCE,
                List.of(
                        Ads.of("reference: over", "datePosted: 2026-11-01", "validThrough: 2026-11-22T23:59:59Z"),
                        Ads.of("reference: last-day", "validThrough: 2026-11-23T00:00:01Z")));
        given().get("/v1/jobs/" + Job.id(SOURCE, "over"))
                .then()
                .statusCode(410)
                .body("code", equalTo("gone"))
                .body("detail", equalTo("The job '" + Job.id(SOURCE, "over") + "' ended at 2026-11-22T23:59:59Z."));
        given().get("/v1/jobs/" + Job.id(SOURCE, "last-day")).then().statusCode(200);
        jobs("organisation=example-employer")
                .body("items.id", equalTo(List.of(Job.id(SOURCE, "last-day").toString())));
    }

    @Test
    void answersAreKeptByTimeOnlyAndNeverPastAnEnd() {
        postings.write(SOURCE, List.of(Ads.of("reference: soon", "validThrough: 2026-11-23T00:00:12.5Z")));
        for (String path : List.of("/v1/jobs?organisation=example-employer", "/v1/jobs/" + Job.id(SOURCE, "soon"))) {
            var answer = given().get(path).then().statusCode(200).extract();
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=12, must-revalidate");
            assertThat(answer.header("Last-Modified")).isNull();
            given().header("If-None-Match", answer.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
            given().header("If-Modified-Since", "Tue, 24 Nov 2026 00:00:00 GMT")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        for (String query : List.of("organisation=sample-bank", "q=chocolate")) {
            assertThat(given().get("/v1/jobs?" + query).header("Cache-Control"))
                    .isEqualTo("public, max-age=30, must-revalidate");
        }
    }

    @Test
    void aJobOfNoIdIsNotFoundAndOneOfAnotherSpellingMoves() {
        String id = given().get("/v1/jobs?limit=1").path("items[0].id");
        given().get("/v1/jobs/nobody").then().statusCode(404);
        given().get("/v1/jobs/00000000-0000-4000-8000-000000000000").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/v1/jobs/" + id.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(308)
                .header("Location", "/v1/jobs/" + id);
    }

    @Test
    void pagesTurnBothWays() {
        var first = given().get("/v1/jobs?limit=3&location=us")
                .then()
                .statusCode(200)
                .extract();
        var second = given().queryParam("cursor", first.<String>path("page.next"))
                .get("/v1/jobs?limit=3&location=us")
                .then()
                .statusCode(200)
                .extract();
        assertThat(second.<List<String>>path("items.id"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
        given().queryParam("cursor", second.<String>path("page.prev"))
                .get("/v1/jobs?limit=3&location=us")
                .then()
                .body("items.id", equalTo(first.path("items.id")));
        given().queryParam("cursor", first.<String>path("page.next"))
                .get("/v1/jobs?limit=3&location=gb")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    private static ValidatableResponse jobs(String query) {
        return given().urlEncodingEnabled(false)
                .get("/v1/jobs?limit=100&" + query.replace("é", "%C3%A9").replace("\"", "%22"))
                .then()
                .statusCode(200);
    }
}
