package dev.rolebook.resilience;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.withSkill;
import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.ClocksToBeSet;
import dev.rolebook.database.DatabaseClock;
import dev.rolebook.database.FixedClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks jump by two days: what has a term is kept to it, and nobody waits for what the jump has left behind. */
@QuarkusTest
@TestProfile(ClocksToBeSet.class)
class ClockJumpsTest {

    private final String own = "c" + UUID.randomUUID().toString().substring(0, 8);
    private DatabaseClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void readClock() {
        clock = new DatabaseClock(database);
    }

    @AfterEach
    void setClocksRight() {
        clock.setAhead(Duration.ZERO);
        FixedClock.set(FixedClock.NOW);
    }

    @Test
    void aPreviewEndsByTheClockOfTheDatabaseAndIsRefusedInWords() {
        String set = withSkill(own, "Not yet");
        String token = editor().contentType("application/json")
                .body("{\"minutes\":30}")
                .post(SETS + "/" + set + "/previews")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        FixedClock.set(FixedClock.NOW.plus(1000, DAYS));
        preview(token).then().statusCode(200);
        clock.setAhead(Duration.ofMinutes(29));
        preview(token).then().statusCode(200);
        clock.setAhead(Duration.ofMinutes(31));
        preview(token)
                .then()
                .statusCode(403)
                .body("code", equalTo("invalid-preview"))
                .body("detail", containsString("It ended at "));
        clock.setAhead(Duration.ofDays(-2));
        preview(token).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, -2})
    void aCursorGoesOnWhereItWas(int days) {
        String next = given().get("/v1/skills?limit=1").path("page.next");
        String second = given().get("/v1/skills?limit=1&cursor=" + next).asString();
        clock.setAhead(Duration.ofDays(days));
        FixedClock.set(FixedClock.NOW.plus(days, DAYS));
        assertThat(given().get("/v1/skills?limit=1&cursor=" + next).asString()).isEqualTo(second);
        given().get("/v1/skills?limit=1&cursor=" + next + "A")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void aKeyEndsByTheClockOfTheDatabase() {
        String key = key(Map.of(
                "name",
                "For a day",
                "roles",
                List.of("reader"),
                "expiresAt",
                clock.now().plus(1, DAYS).toString()));
        clock.setAhead(Duration.ofDays(2));
        Keyring.with(key).get("/manage/v1/me").then().statusCode(401);
        clock.setAhead(Duration.ofDays(-2));
        Keyring.with(key).get("/manage/v1/me").then().statusCode(200);
    }

    @Test
    void nobodyHasUsedUpWhatIsToComeWhereTheClockWasSetBack() {
        String key = key(Map.of("name", "Metered", "roles", List.of("reader"), "requestsPerMinute", 2));
        clock.setAhead(Duration.ofDays(2));
        Keyring.with(key).get("/v1").then().statusCode(200);
        Keyring.with(key).get("/v1").then().statusCode(200);
        Keyring.with(key).get("/v1").then().statusCode(429);
        clock.setAhead(Duration.ZERO);
        Keyring.with(key).get("/v1").then().statusCode(200);
        Keyring.with(key).get("/v1").then().statusCode(200);
        Response refused = Keyring.with(key).get("/v1");
        refused.then().statusCode(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void nobodyWaitsForAReplicaThatHeldAnImportBeforeTheClockWasSetBack() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into content_import (id, state, format, mode, publish, dry_run, title, note,"
                    + " author, worker, leased_until) values ('" + id + "', 'READING', 'YAML', 'MERGE', false, true,"
                    + " 'Left', '', 'Nobody', gen_random_uuid(), now() + interval '2 days')");
        }
        Keyring.as(Roles.READER)
                .get("/manage/v1/imports/" + id + "?wait=25")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void anAnswerIsKeptForADayOfTheDatabase() {
        String key = UUID.randomUUID().toString();
        String first = begun(key).then().statusCode(201).extract().path("id");
        clock.setAhead(Duration.ofDays(-2));
        begun(key)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        clock.setAhead(Duration.ofDays(2));
        begun(key).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    private static Response begun(String key) {
        return editor().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"title\":\"Asked for again\"}")
                .post(SETS);
    }

    private Response preview(String token) {
        return given().header("Rolebook-Preview", token).get("/v1/skills/" + own);
    }

    private static String key(Map<String, ?> terms) {
        return Keyring.as(Roles.ADMINISTRATOR)
                .contentType("application/json")
                .body(terms)
                .post("/manage/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
