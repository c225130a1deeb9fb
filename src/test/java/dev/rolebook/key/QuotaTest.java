package dev.rolebook.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Metered keys, and what they are told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QuotaTest {

    @Inject
    AccessKeys keys;

    @Inject
    Quota quota;

    @Inject
    DataSource database;

    @Test
    void everyAnswerSaysWhatIsLeftAndTheOneTooManyIsRefused() {
        String key = metered(3);
        for (int left = 2; left >= 0; left--) {
            Keyring.with(key)
                    .get("/v1/skills?limit=1")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"key\";q=3;w=60")
                    .header("RateLimit", matchesPattern("\"key\";r=" + left + ";t=\\d+"));
        }
        Response refused = Keyring.with(key).get("/v1/skills?limit=1");
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Policy", "\"key\";q=3;w=60")
                .header("RateLimit", matchesPattern("\"key\";r=0;t=\\d+"))
                .body("code", equalTo("quota-exceeded"));
        // A third of a minute for each.
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
    }

    @Test
    void whateverIsAskedForCounts() {
        String key = metered(4);
        Keyring.with(key).get("/v1").then().statusCode(200);
        Keyring.with(key).head("/v1/skills").then().statusCode(200);
        Keyring.with(key).get("/nowhere").then().statusCode(404);
        Keyring.with(key).get("/manage/v1/me").then().statusCode(200);
        Keyring.with(key).get("/v1").then().statusCode(429);
        Keyring.with(key).get("/manage/v1/me").then().statusCode(429);
    }

    @Test
    void whoHasWhatIsThereMayAskAgain() throws SQLException {
        String key = metered(2);
        String tag = Keyring.with(key).get("/v1").header("ETag");
        Keyring.with(key)
                .header("If-None-Match", tag)
                .get("/v1")
                .then()
                .statusCode(304)
                .header("RateLimit", matchesPattern("\"key\";r=0;t=\\d+"));
        Awaitility.await("it is given back").atMost(Duration.ofSeconds(10)).until(() -> secondsAhead(key) < 35);
        Keyring.with(key).get("/v1").then().statusCode(200);
        Keyring.with(key).get("/v1").then().statusCode(429);
    }

    @Test
    void itComesBackAsFastAsItIs() throws SQLException {
        String key = metered(60);
        String id = Credential.parse(key).orElseThrow().id();
        for (int i = 0; i < 60; i++) {
            assertThat(quota.take(id, 60).granted()).isTrue();
        }
        pass(id, 10);
        long granted = IntStream.range(0, 30).filter(i -> isGranted(id, 60)).count();
        // Ten for ten seconds, and perhaps one for the time that this took.
        assertThat(granted).isBetween(10L, 12L);
        pass(id, 3600);
        assertThat(IntStream.range(0, 100).filter(i -> isGranted(id, 60)).count())
                .isBetween(60L, 62L);
    }

    @Test
    void replicasCountTogether() throws Exception {
        int perMinute = 50;
        String id = Credential.parse(metered(perMinute)).orElseThrow().id();
        List<Quota> replicas = List.of(new Quota(database), new Quota(database));
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> burst = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> replicas.get(i % 2).take(id, perMinute).granted())
                    .toList();
            int granted = 0;
            for (Future<Boolean> answer : callers.invokeAll(burst)) {
                granted += answer.get() ? 1 : 0;
            }
            // What has come back while it lasted may be among them.
            assertThat(granted).isBetween(perMinute, perMinute + 10);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void whoIsNotMeteredIsToldNothing() {
        Response answer = Keyring.as(Roles.READER).get("/manage/v1/me");
        assertThat(answer.header("RateLimit")).isNull();
        assertThat(answer.header("RateLimit-Policy")).isNull();
        assertThat(given().get("/v1").header("RateLimit")).isNull();
    }

    @Test
    void whatIsLeftIsCountedInWholeRequests() {
        assertThat(new Allowance(60, true, 1).limit()).isEqualTo("\"key\";r=59;t=1");
        assertThat(new Allowance(60, true, 0.2).limit()).isEqualTo("\"key\";r=59;t=1");
        assertThat(new Allowance(60, true, 60).limit()).isEqualTo("\"key\";r=0;t=60");
        assertThat(new Allowance(60, false, 59.5).limit()).isEqualTo("\"key\";r=0;t=60");
        assertThat(new Allowance(60, false, 59.5).retryAfter()).isEqualTo(1);
        assertThat(new Allowance(1, false, 59.5).retryAfter()).isEqualTo(60);
        assertThat(new Allowance(7, true, 60.0000004).limit()).isEqualTo("\"key\";r=0;t=61");
    }

    private String metered(int perMinute) {
        return Objects.requireNonNull(
                keys.issue(new NewAccessKey("Metered", List.of(Roles.READER), null, null, perMinute), "tests")
                        .secret());
    }

    private boolean isGranted(String id, int perMinute) {
        try {
            return quota.take(id, perMinute).granted();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if so many seconds had gone by. */
    private void pass(String id, int seconds) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update access_quota set full_at = full_at - ? * interval '1 second' where key_id = ?")) {
            statement.setInt(1, seconds);
            statement.setString(2, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private double secondsAhead(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select extract(epoch from full_at - clock_timestamp()) from access_quota where key_id = ?")) {
            statement.setString(1, Credential.parse(key).orElseThrow().id());
            var row = statement.executeQuery();
            row.next();
            return row.getDouble(1);
        }
    }
}
