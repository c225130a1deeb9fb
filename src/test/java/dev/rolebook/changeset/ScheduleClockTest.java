package dev.rolebook.changeset;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.publish;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.withSkill;
import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.ClocksToBeSet;
import dev.rolebook.database.DatabaseClock;
import dev.rolebook.database.FixedClock;
import dev.rolebook.publishing.Publication;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clocks of the database and of the machine jump, by days or through the nights in which clocks are changed:
 * nothing is published twice or too early, and no time that was told goes back.
 */
@QuarkusTest
@TestProfile(ClocksToBeSet.class)
class ScheduleClockTest {

    private final String own = "c" + UUID.randomUUID().toString().substring(0, 8);
    private DatabaseClock clock;
    private Instant start;

    @Inject
    Schedule schedule;

    @Inject
    DataSource database;

    @BeforeEach
    void readClock() {
        clock = new DatabaseClock(database);
        start = clock.now();
    }

    @AfterEach
    void setClocksRight() {
        clock.setAhead(Duration.ZERO);
        FixedClock.set(FixedClock.NOW);
    }

    /** Without this, nothing here would show anything. */
    @Test
    void theClockOfTheDatabaseIsSet() {
        clock.setAhead(Duration.ofDays(2));
        assertThat(clock.now())
                .isBetween(start.plus(2, DAYS), start.plus(2, DAYS).plus(1, HOURS));
    }

    @Test
    void aJumpOfTwoDaysPublishesWhatIsDueOnce() {
        String set = scheduled("a", start.plus(1, DAYS));
        schedule.publishDue();
        assertThat(state(set)).isEqualTo("SCHEDULED");

        clock.setAhead(Duration.ofDays(2));
        schedule.publishDue();
        assertThat(state(set)).isEqualTo("PUBLISHED");
        for (Duration back : List.of(Duration.ZERO, Duration.ofDays(-2), Duration.ofDays(3))) {
            clock.setAhead(back);
            schedule.publishDue();
        }
        assertThat(publicationsOf(set)).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackLetsWhatWasDueWaitAgain() {
        String set = scheduled("b", start.plus(1, HOURS));
        clock.setAhead(Duration.ofDays(-2));
        schedule.publishDue();
        assertThat(state(set)).isEqualTo("SCHEDULED");
        clock.setAhead(Duration.ofHours(2));
        schedule.publishDue();
        assertThat(publicationsOf(set)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // New York: half past one, twice in that night
        "2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z",
        // and half past two never comes
        "2027-03-14T06:30:00Z, 2027-03-14T07:30:00Z",
        "2028-02-29T23:30:00Z, 2028-03-01T00:30:00Z"
    })
    void inNightsThatAreUnlikeOthersEachIsPublishedAtItsInstant(Instant first, Instant second) {
        clock.set(first.minus(1, DAYS));
        String one = scheduled("one", first);
        String two = scheduled("two", second);
        assertThat(publishedAt(first.minus(5, MINUTES), one, two)).isEmpty();
        assertThat(publishedAt(first.plus(5, MINUTES), one, two)).containsExactly(one);
        assertThat(publishedAt(second.minus(5, MINUTES), one, two)).containsExactly(one);
        assertThat(publishedAt(second.plus(5, MINUTES), one, two)).containsExactly(one, two);
        assertThat(publicationsOf(one) + publicationsOf(two)).isEqualTo(2);
    }

    @Test
    void noTimeThatWasToldGoesBack() {
        publish(withSkill(own, "At first")).then().statusCode(200);
        String before = null;
        for (Duration jump : List.of(Duration.ofDays(2), Duration.ofDays(-2), Duration.ZERO, Duration.ofDays(366))) {
            FixedClock.set(FixedClock.NOW.plus(jump));
            String set = withSkill(own, "After a jump of " + jump);
            publish(set).then().statusCode(200);
            Instant updated = Instant.parse(given().get("/v1/skills/" + own).path("updatedAt"));
            assertThat(updated)
                    .as("after a jump of %s", jump)
                    .isAfterOrEqualTo(before == null ? FixedClock.NOW : Instant.parse(before));
            before = updated.toString();
            assertThat(given().get("/v1/skills?slug=" + own).<String>path("items[0].updatedAt"))
                    .isEqualTo(before);
        }
        List<String> times = Keyring.as(Roles.READER)
                .get("/manage/v1/publications?limit=100")
                .path("items.publishedAt");
        List<Instant> newestFirst = times.stream().map(Instant::parse).toList();
        assertThat(newestFirst).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    /** A change set with a skill, to be published at an instant that is told again as it was said. */
    private String scheduled(String name, Instant at) {
        String set = withSkill(own + "-" + name, "At " + at + " " + own);
        publisher()
                .contentType("application/json")
                .body("{\"at\":\"" + at + "\"}")
                .post(SETS + "/" + set + "/schedule")
                .then()
                .statusCode(200);
        assertThat(Instant.parse(editor().get(SETS + "/" + set).path("dueAt"))).isEqualTo(at);
        return set;
    }

    private List<String> publishedAt(Instant time, String... sets) {
        clock.set(time);
        schedule.publishDue();
        return Arrays.stream(sets).filter(set -> state(set).equals("PUBLISHED")).toList();
    }

    private static String state(String set) {
        return editor().get(SETS + "/" + set).path("state");
    }

    private static long publicationsOf(String set) {
        return QuarkusTransaction.requiringNew().call(() -> Publication.count("changeSet", UUID.fromString(set)));
    }
}
