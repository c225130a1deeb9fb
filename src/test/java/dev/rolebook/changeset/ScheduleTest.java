package dev.rolebook.changeset;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.begin;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.publish;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.skill;
import static dev.rolebook.changeset.Editing.tryToWrite;
import static dev.rolebook.changeset.Editing.withSkill;
import static dev.rolebook.changeset.Editing.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Publication;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A change set is published at its instant: once, by the database's clock, or it says why not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ScheduleTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final String own = "d" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Schedule schedule;

    @Test
    void itIsPublishedAtItsInstantAndOnlyOnce() throws Exception {
        String set = withSkill(own, "On time");
        schedule(set, soon())
                .then()
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"))
                .body("dueAt", notNullValue());
        tryToWrite(set, "skill", own, skill(own, "Too late")).then().statusCode(409);

        // As many replicas as there may be look for what is due at the same time.
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> replica = () -> {
                await().atMost(LONG).until(() -> {
                    schedule.publishDue();
                    return isPublished(set);
                });
                return true;
            };
            for (Future<Boolean> each : replicas.invokeAll(Collections.nCopies(4, replica))) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            replicas.shutdownNow();
        }
        RestAssured.get("/v1/skills/" + own).then().statusCode(200);
        assertThat(publicationsOf(set)).isEqualTo(1);
    }

    @Test
    void whatCannotBePublishedWhenItIsDueIsOpenAgainAndSaysWhy() {
        String set = begin("Impossible");
        write(
                set,
                "role",
                own,
                "{\"kind\":\"role\",\"slug\":\"%s\",\"title\":\"X\",\"roleFamily\":\"nowhere\",\"summary\":\"s\"}"
                        .formatted(own));
        schedule(set, soon()).then().statusCode(200);
        await().atMost(LONG).untilAsserted(() -> {
            schedule.publishDue();
            editor().get(SETS + "/" + set)
                    .then()
                    .body("state", equalTo("OPEN"))
                    .body("dueAt", nullValue())
                    .body("scheduleFailure", containsString("nowhere"));
        });
        assertThat(publicationsOf(set)).isZero();
    }

    @Test
    void aCancelledScheduleIsNone() {
        String set = withSkill(own, "Never mind");
        schedule(set, Instant.now().plus(1, ChronoUnit.HOURS)).then().statusCode(200);
        publish(set).then().statusCode(409);
        publisher()
                .delete(SETS + "/" + set + "/schedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("dueAt", nullValue());
        publisher()
                .delete(SETS + "/" + set + "/schedule")
                .then()
                .statusCode(409)
                .body("code", equalTo("change-set-not-scheduled"));
    }

    @Test
    void anInstantThatHasPassedIsRefused() {
        String set = withSkill(own, "Yesterday");
        schedule(set, Instant.now().minus(1, ChronoUnit.MINUTES))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"));
        publisher()
                .contentType("application/json")
                .body("{}")
                .post(SETS + "/" + set + "/schedule")
                .then()
                .statusCode(400);
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(2);
    }

    private static Response schedule(String set, Instant at) {
        return publisher()
                .contentType("application/json")
                .body("{\"at\":\"" + at + "\"}")
                .post(SETS + "/" + set + "/schedule");
    }

    private static boolean isPublished(String set) {
        return editor().get(SETS + "/" + set).path("state").equals("PUBLISHED");
    }

    private static long publicationsOf(String set) {
        return QuarkusTransaction.requiringNew().call(() -> Publication.count("changeSet", UUID.fromString(set)));
    }
}
