package dev.rolebook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.paging.Stones;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StalledDatabaseTest.BehindADoor.class)
class StalledDatabaseTest {

    /** A Quarkus of its own: its database is reached through a door that can be shut. */
    public static class BehindADoor implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StallingDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final int READERS = 6;

    /** More than there are threads for all connections. */
    private static final int HOLDERS = 4 * Runtime.getRuntime().availableProcessors();

    /** More than are composed at the same time. */
    private static final int LINE = 40;

    private static final String KEPT = "/v1/skills/legal-research";
    private static final String AWAY = "rolebook; hit; detail=database-away";
    private static final String OF_NOBODY = "rb_000000000000_" + "0".repeat(32);

    AtomicBoolean stalled = new AtomicBoolean();

    @Inject
    DataSource database;

    @BeforeEach
    void thereAreStones() throws SQLException {
        new Stones(database).reset();
    }

    @AfterEach
    void itGoesOn() {
        stalled.set(false);
    }

    @Test
    void readersAreAllToldToComeBackAndLaterServed() {
        given().get("/test/stones").then().statusCode(200);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            stalled.set(true);
            Instant before = Instant.now();
            List<CompletableFuture<Response>> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> given().get("/test/stones"), readers))
                    .limit(READERS)
                    .toList();
            for (CompletableFuture<Response> answer : answers) {
                answer.join().then().statusCode(503).header("Retry-After", "5");
            }
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
        } finally {
            stalled.set(false);
            readers.shutdownNow();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/test/stones").statusCode() == 200);
    }

    /** Those who compose wait in vain; whoever stands in line behind them is told as soon as it is known. */
    @Test
    void whoWaitsForATurnIsToldToo() {
        given().get(KEPT).then().statusCode(200);
        ExecutorService readers = Executors.newFixedThreadPool(LINE);
        try {
            stalled.set(true);
            List<CompletableFuture<Response>> answers = IntStream.rangeClosed(1, LINE)
                    .mapToObj(limit ->
                            CompletableFuture.supplyAsync(() -> given().get("/v1/skills?limit=" + limit), readers))
                    .toList();
            for (CompletableFuture<Response> answer : answers) {
                answer.join()
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "5")
                        .body("detail", not(containsString("others")));
            }
        } finally {
            stalled.set(false);
            readers.shutdownNow();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/v1/skills?limit=1").statusCode() == 200);
    }

    @Test
    void keysAreLookedUpWhereNobodyElseWaits() {
        Keyring.as(Roles.ADMINISTRATOR).get("/problems").then().statusCode(200);
        ExecutorService holders = Executors.newFixedThreadPool(HOLDERS);
        try {
            stalled.set(true);
            List<CompletableFuture<Response>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> Keyring.as(Roles.ADMINISTRATOR).get("/problems"), holders))
                    .limit(HOLDERS)
                    .toList();
            // Whoever needs no database is served by the threads on which those would wait.
            for (int i = 0; i < HOLDERS; i++) {
                given().get("/problems").then().statusCode(200);
            }
            assertThat(answers).anyMatch(answer -> !answer.isDone());
            for (CompletableFuture<Response> answer : answers) {
                answer.join().then().statusCode(503).header("Retry-After", "5");
            }
        } finally {
            stalled.set(false);
            holders.shutdownNow();
        }
    }

    /** Nobody can judge their keys, so they read what everybody may, and no more. */
    @Test
    void whoeverSendsAKeyReadsOnWhatIsKept() {
        String metered = Keyring.as(Roles.ADMINISTRATOR)
                .contentType("application/json")
                .body(Map.of("name", "Metered", "roles", List.of(Roles.READER), "requestsPerMinute", 2))
                .post("/manage/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        String open = given().get(KEPT).asString();
        stalled.set(true);
        Awaitility.await("it is seen that the database is away")
                .until(() -> AWAY.equals(given().get(KEPT).header("Cache-Status")));
        for (String key : List.of(metered, metered, metered, OF_NOBODY)) {
            Response kept = Keyring.with(key).get(KEPT);
            kept.then()
                    .statusCode(200)
                    .header("Cache-Status", AWAY)
                    .header("RateLimit", nullValue())
                    .header("Server-Timing", nullValue());
            assertThat(kept.asString()).isEqualTo(open);
        }
        for (String path : List.of("/v1/skills?limit=7", "/manage/v1/me", "/manage/v1/keys")) {
            Keyring.with(metered).get(path).then().statusCode(503).header("Retry-After", "5");
        }
        stalled.set(false);
        Response counted = Awaitility.await("it counts again")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Keyring.with(metered).get(KEPT), answer -> answer.header("RateLimit") != null);
        assertThat(counted.header("RateLimit")).startsWith("\"key\";r=1;");
        Keyring.with(OF_NOBODY).get(KEPT).then().statusCode(401);
    }

    @Test
    void whoComesAfterAReaderHasTheLongTimeoutAgain() throws SQLException {
        given().get("/test/stones").then().statusCode(200);
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(35_000);
        }
    }
}
