package dev.rolebook.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Kind;
import dev.rolebook.job.Job;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Replay;
import dev.rolebook.publishing.Written;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs and what is published know of each other, and never stand in each other's way. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class JobsAndPublishingTest {

    private static final String SOURCE = "harbour-board";

    /** Each test has a family of its own, with a name unlike the others: the log forgets nothing. */
    private static final Iterator<String> NAMES =
            List.of("tidal", "cargo", "salvage", "dredging", "beacon", "ferry").iterator();

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @Inject
    Postings postings;

    @Inject
    Replay replay;

    @Inject
    Clock clock;

    private String own;

    @BeforeEach
    void aFamilyWithTwoRolesAGuideAndTwoJobs() {
        own = NAMES.next();
        written.publish(List.of(
                family(""),
                "kind: skill\nslug: %s-knots\nname: Knots\ntype: SKILL".formatted(own),
                "kind: role\nslug: %s-pilot\ntitle: %s pilot\nroleFamily: %s".formatted(own, own, own),
                "kind: role\nslug: %s-crane\ntitle: %s crane driver\nroleFamily: %s".formatted(own, own, own),
                "kind: guide\nslug: %s-guide\ntype: COMPARISON\ntitle: Which\nshortAnswer: A\nroles: [%s-pilot, %s-crane]\nskillMatrix: {skills: [%s-knots]}"
                        .formatted(own, own, own, own)));
        post();
    }

    private String family(String more) {
        return "kind: role-family\nslug: %s\ntitle: Harbour\n%s".formatted(own, more);
    }

    private void post() {
        postings.replaceAll(
                SOURCE,
                List.of(
                        Ads.of("reference: found-" + own, "title: Senior %s Pilot".formatted(own)),
                        Ads.of("reference: given-" + own, "title: Anything", "roleFamily: " + own)));
    }

    @Test
    void aGuideIsTheSameByteForByteWhateverJobsDo() {
        String path = "/v1/guides/%s-guide".formatted(own);
        var before = given().get(path).then().statusCode(200).extract();
        postings.write(SOURCE, List.of(Ads.of("reference: third", "roleFamily: " + own)));
        postings.replaceAll(SOURCE, List.of());
        var after = given().get(path).then().statusCode(200).extract();
        assertThat(after.asByteArray()).isEqualTo(before.asByteArray());
        for (String field : List.of("ETag", "Last-Modified", "Cache-Tag")) {
            assertThat(after.header(field)).as(field).isNotBlank().isEqualTo(before.header(field));
        }
    }

    @Test
    void aRenamedFamilyKeepsItsJobs() {
        written.publish(
                List.of("kind: role-family\nslug: %s-port\ntitle: Port\nformerSlugs: [%s]".formatted(own, own)));
        job("found").body("roleFamily.slug", equalTo(own + "-port")).body("role.slug", equalTo(own + "-pilot"));
        job("given").body("roleFamily.title", equalTo("Port"));
        given().get("/v1/jobs?roleFamily=" + own + "-port").then().body("items", hasSize(2));
        given().get("/v1/jobs?roleFamily=" + own).then().body("items", hasSize(2));
    }

    @Test
    void jobsOfAWithdrawnFamilyAreOfNoneUntilItIsBack() {
        String family = given().get("/v1/role-families/" + own).path("id");
        withdraw();
        job("found")
                .body("roleFamily", equalTo(null))
                .body("role", equalTo(null))
                .body("classification", equalTo(null))
                .body("confidence", equalTo(null));
        job("given").body("roleFamily", equalTo(null)).body("classification", equalTo(null));
        given().get("/v1/jobs?location=US&limit=100").then().statusCode(200);
        given().get("/v1/jobs?roleFamily=" + own).then().statusCode(400);
        post();
        job("found").body("roleFamily", equalTo(null));
        written.publish(List.of(family("id: " + family)));
        job("given").body("roleFamily.slug", equalTo(own)).body("classification", equalTo("GIVEN"));
    }

    @Test
    void aReplayOfTheLogLosesNoJobsFamily() {
        replay.run();
        job("found").body("roleFamily.slug", equalTo(own)).body("role.slug", equalTo(own + "-pilot"));
    }

    @Test
    void whoPublishesDoesNotWaitForWhoWritesJobs() throws Exception {
        QuarkusTransaction.requiringNew().call(() -> {
            postings.write(SOURCE, List.of(Ads.of("reference: third", "title: %s pilot".formatted(own))));
            CompletableFuture.runAsync(this::withdraw).get(20, TimeUnit.SECONDS);
            return null;
        });
        given().get("/v1/role-families/" + own).then().statusCode(410);
        job("given").body("roleFamily", equalTo(null));
    }

    @Test
    void aLibraryWithoutTheExamplesFamiliesStartsWithoutThem() {
        new ExamplePostings(true, postings, clock).renew(new StartupEvent());
        given().get("/v1/jobs?organisation=example-robotics").then().body("items", hasSize(0));
    }

    private void withdraw() {
        assertThat(publisher.publish(new Proposal(
                        "a test",
                        "",
                        List.of(),
                        List.of(
                                new Name(Kind.GUIDE, "en", own + "-guide"),
                                new Name(Kind.ROLE, "en", own + "-pilot"),
                                new Name(Kind.ROLE, "en", own + "-crane"),
                                new Name(Kind.ROLE_FAMILY, "en", own)),
                        List.of())))
                .isPresent();
    }

    private ValidatableResponse job(String which) {
        return given().get("/v1/jobs/" + Job.id(SOURCE, which + "-" + own))
                .then()
                .statusCode(200);
    }
}
