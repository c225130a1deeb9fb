package dev.rolebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded database, as whoever starts and stops Rolebook sees it. */
class EmbeddedStartIT {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";

    /** For everybody: the API, and what developers and programs that watch over it go by. */
    private static final List<String> OPEN = List.of(
            "/",
            "/v1",
            "/problems",
            "/embed" + GUIDE.replace("/v1", ""),
            "/q/openapi",
            "/q/swagger-ui/",
            "/q/swagger-ui/swagger-ui-bundle.js",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started");

    /** What only development has, what tests add, what is not offered yet, and the jar's own files. */
    private static final List<String> CLOSED = List.of(
            "/q",
            "/q/dev",
            "/q/dev-ui",
            "/q/dev-ui/welcome",
            "/q/dev-v1",
            "/q/dev-mcp",
            "/q/arc",
            "/q/arc/beans",
            "/q/info",
            "/q/health-ui",
            "/q/health-ui/index.html",
            "/q/swagger-ui/META-INF",
            "/q/swagger-ui/application.properties",
            "/q/swagger-ui/dev-ui",
            "/test/echo",
            "/test/stones",
            "/application.properties",
            "/META-INF/MANIFEST.MF",
            "/library/jobs/example-board.yaml",
            "/openapi/examples/getGuide.json");

    /** One directory for all tests, in any order: each finds it empty or left by another. */
    @TempDir
    static Path directory;

    @Test
    void aCleanStopLosesNothingAndLeavesNothingToRecover() throws Exception {
        long written;
        try (RunningRolebook rolebook = RunningRolebook.start(directory)) {
            written = write(rolebook);
            assertThat(rolebook.stop()).isEqualTo(128 + 15);
            assertThat(rolebook.server()).isEmpty();
            // at INFO the log speaks of Rolebook, and not of its server
            assertThat(rolebook.output())
                    .contains("The data is in ", "Listening on: http://")
                    .doesNotContain("ERROR", "WARN", "zonky", "org.flywaydb", "pg_ctl", "initdb", "LOG: ", "FATAL");
        }
        clearServerLog();
        try (RunningRolebook rolebook = RunningRolebook.start(directory)) {
            assertThat(read(rolebook)).isEqualTo(written);
            assertThat(serverLog()).doesNotContain("not properly shut down", "recovery");
        }
    }

    @Test
    void aSecondOnOneDirectorySaysSoInOneSentenceAndAKillOfTheFirstLosesNothing() throws Exception {
        try (RunningRolebook first = RunningRolebook.start(directory)) {
            long written = write(first);
            RunningRolebook second = RunningRolebook.launch(directory, Map.of());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .containsPattern(
                            "\\AThe data directory .*/data is in use by another Rolebook \\(process \\d+\\): .*\\.\\s*\\z");
            assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
            String guide = first.get(GUIDE).body();
            assertThat(guide).contains("\"skillMatrix\"");
            first.kill();
            assertThat(first.server()).isPresent();
            try (RunningRolebook next = RunningRolebook.start(directory)) {
                assertThat(read(next)).isEqualTo(written);
                assertThat(next.get(GUIDE).body()).isEqualTo(guide);
            }
        }
    }

    @Test
    void aKillOfTheServerIsSeenByReadinessAloneAndLosesNothing() throws Exception {
        long written;
        try (RunningRolebook rolebook = RunningRolebook.start(directory)) {
            written = write(rolebook);
            rolebook.server().orElseThrow().destroyForcibly();
            Awaitility.await().until(() -> rolebook.get("/q/health/ready").statusCode() == 503);
            assertThat(rolebook.get("/q/health/live").statusCode()).isEqualTo(200);
            rolebook.kill();
        }
        try (RunningRolebook rolebook = RunningRolebook.start(directory)) {
            assertThat(read(rolebook)).isEqualTo(written);
        }
    }

    @Test
    void theDoorOfThePackagedJarIsTheOneThatTestsKnowAndOnlyWhatIsMeantIsOpen() {
        try (RunningRolebook rolebook = RunningRolebook.start(directory)) {
            // What looks at connections is found by a service file, which tests find in another way than the jar.
            assertThat(rolebook.raw("GET /v1 HTTP/1.1\r\nHost: a\r\nX-Thing: a\r\n b\r\n\r\n"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("obs-fold");
            assertThat(OPEN)
                    .allSatisfy(
                            path -> assertThat(rolebook.get(path).statusCode()).isEqualTo(200));
            assertThat(CLOSED).allSatisfy(path -> {
                HttpResponse<String> answer = rolebook.get(path);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            });
        }
    }

    /** Writes the next number, and returns it. */
    private static long write(RunningRolebook rolebook) throws SQLException {
        return number(rolebook, "insert into kept default values returning n");
    }

    private static long read(RunningRolebook rolebook) throws SQLException {
        return number(rolebook, "select max(n) from kept");
    }

    private static long number(RunningRolebook rolebook, String sql) throws SQLException {
        try (Connection connection = rolebook.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists test");
            statement.execute("set search_path = test");
            statement.execute("create table if not exists kept (n bigint generated always as identity)");
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String serverLog() throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.list(directory.resolve("data/postgresql/log"))) {
            for (Path file : files.toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    private static void clearServerLog() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("data/postgresql/log"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "");
            }
        }
    }
}
