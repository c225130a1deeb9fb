package dev.rolebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one database: what one publishes the other shows, and both go on while it is away. */
class ReplicasIT {

    private static final String KEY = "rb_replicas0001_" + "0123456789abcdef".repeat(3);
    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";
    private static final String SKILL = "/v1/skills/legal-research";
    private static final int PUBLICATIONS = 20;
    private static final Pattern PUBLICATION = Pattern.compile("\"publication\":(\\d+)");

    @TempDir
    static Path directory;

    private static int port;
    private static EmbeddedPostgres database;
    private static RunningRolebook one;
    private static RunningRolebook other;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        database = onItsPort().start();
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + port + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "ROLEBOOK_SAMPLE_LIBRARY",
                "true",
                "ROLEBOOK_ADMIN_KEY",
                KEY);
        one = RunningRolebook.start(directory, environment);
        other = RunningRolebook.start(directory, environment);
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void whatOneReplicaPublishesTheOtherShows() {
        List<Long> lags = new ArrayList<>();
        for (int i = 0; i < PUBLICATIONS; i++) {
            other.get(SKILL);
            assertThat(status(other.get(SKILL))).isEqualTo("rolebook; hit");
            String name = "Legal research " + i;
            long number = publish(one, name);
            Instant returned = Instant.now();
            assertThat(one.get(SKILL).body()).contains(name);
            HttpResponse<String> there = RunningRolebook.sent(
                    HttpRequest.newBuilder(other.uri(SKILL)).header("Rolebook-Publication", ">=" + number));
            lags.add(Duration.between(returned, Instant.now()).toMillis());
            assertThat(there.statusCode()).isEqualTo(200);
            assertThat(there.body()).contains(name);
            assertThat(other.get(SKILL).body()).contains(name);
        }
        Collections.sort(lags);
        System.out.printf(
                "The other replica showed %d publications after %d ms (median), %d ms at most%n",
                PUBLICATIONS, lags.get(PUBLICATIONS / 2), lags.get(PUBLICATIONS - 1));
    }

    @Test
    void whatIsKeptIsServedWhileTheDatabaseIsAwayAndAllIsWellAfterwards() throws IOException {
        List<RunningRolebook> replicas = List.of(one, other);
        List<String> bodies =
                replicas.stream().map(replica -> replica.get(GUIDE).body()).toList();
        database.close();

        replicas.forEach(replica -> Awaitility.await("it is seen that the database is away")
                .until(() -> status(replica.get(GUIDE)).equals("rolebook; hit; detail=database-away")));
        for (RunningRolebook replica : replicas) {
            HttpResponse<String> kept = replica.get(GUIDE);
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(bodies).contains(kept.body());
            assertThat(Long.parseLong(kept.headers().firstValue("Age").orElseThrow()))
                    .isNotNegative();
            Instant before = Instant.now();
            HttpResponse<String> cold = replica.get("/v1/guides?tag=cold");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(cold.statusCode()).isEqualTo(503);
            // Whatever else this machine does: nobody waits for the database first.
            assertThat(IntStream.range(0, 5).mapToObj(time -> taken(replica, "/v1/guides?tag=cold")))
                    .anyMatch(took -> took.compareTo(Duration.ofSeconds(1)) < 0);
            assertThat(cold.headers().firstValue("Retry-After")).isPresent();
            assertThat(cold.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(replica.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(replica.get("/q/health/ready").statusCode()).isEqualTo(503);
        }

        database = onItsPort().start();
        for (RunningRolebook replica : replicas) {
            replica.awaitReady();
            Awaitility.await("it composes again")
                    .until(() -> replica.get("/v1/guides?tag=cold").statusCode() == 200);
            Awaitility.await("what is kept is right again")
                    .until(() -> status(replica.get(GUIDE)).equals("rolebook; hit"));
            assertThat(replica.get(GUIDE).headers().firstValue("Age")).isEmpty();
        }
        long number = publish(other, "Legal research, after all");
        HttpResponse<String> there = RunningRolebook.sent(
                HttpRequest.newBuilder(one.uri(SKILL)).header("Rolebook-Publication", ">=" + number));
        assertThat(there.body()).contains("Legal research, after all");
    }

    private static Duration taken(RunningRolebook replica, String path) {
        Instant before = Instant.now();
        assertThat(replica.get(path).statusCode()).isEqualTo(503);
        return Duration.between(before, Instant.now());
    }

    /** The same data and the same port, each time. */
    private static EmbeddedPostgres.Builder onItsPort() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgresql").toFile())
                .setCleanDataDirectory(false)
                .setPort(port);
    }

    private static long publish(RunningRolebook replica, String name) {
        String path = "/manage/v1/documents/skill/legal-research";
        HttpResponse<String> before = replica.get(path, KEY);
        HttpResponse<String> answer = RunningRolebook.sent(HttpRequest.newBuilder(replica.uri(path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", before.headers().firstValue("ETag").orElseThrow())
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher number = PUBLICATION.matcher(answer.body());
        assertThat(number.find()).as(answer.body()).isTrue();
        return Long.parseLong(number.group(1));
    }

    private static String status(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("");
    }
}
