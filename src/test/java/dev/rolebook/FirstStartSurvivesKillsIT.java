package dev.rolebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.DatabaseConfig;
import dev.rolebook.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first start makes everything: programs, server, tables, the sample library. Killed at any
 * moment of it, the next start finds nothing or all of a publication, and goes on.
 */
class FirstStartSurvivesKillsIT {

    private static final int KILLS = 10;

    @TempDir
    Path parent;

    /** What a first start leaves in the tables: the log's last number, and a digest of all that is published. */
    private record Library(long publication, long documents, String digest) {

        static final Library NONE = new Library(0, 0, "");
    }

    @Test
    void killedAtTenRandomMomentsItNeverLeavesHalfALibrary() throws Exception {
        long began = System.nanoTime();
        Path undisturbed = Files.createDirectory(parent.resolve("undisturbed"));
        int answer;
        Duration firstStart;
        try (RunningRolebook rolebook = RunningRolebook.start(undisturbed)) {
            firstStart = Duration.ofNanos(System.nanoTime() - began);
            answer = rolebook.get("/v1/guides/paralegal-vs-legal-ops").statusCode();
            rolebook.stop();
        }
        Library whole = library(undisturbed);
        assertThat(answer).isEqualTo(200);
        assertThat(whole.publication()).isEqualTo(1);

        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path directory = Files.createDirectory(parent.resolve("0"));
        for (int kill = 1; kill <= KILLS; kill++) {
            // one moment in each tenth of the start: all of its stages have their turn
            Duration moment = firstStart
                    .multipliedBy(kill - 1)
                    .plus(Duration.ofNanos(random.nextLong(firstStart.toNanos())))
                    .dividedBy(KILLS);
            killAfter(moment, directory);
            Library left = library(directory);
            assertThat(left)
                    .as("killed after %s of %s (seed %d)", moment, firstStart, seed)
                    .isIn(Library.NONE, whole);
            if (left.equals(whole) && kill < KILLS) {
                directory = Files.createDirectory(parent.resolve(Integer.toString(kill)));
            }
        }

        try (RunningRolebook rolebook = RunningRolebook.start(directory)) {
            assertThat(rolebook.get("/v1/guides/paralegal-vs-legal-ops").statusCode())
                    .isEqualTo(answer);
            rolebook.stop();
        }
        assertThat(library(directory)).isEqualTo(whole);
    }

    private static void killAfter(Duration moment, Path directory) {
        try (RunningRolebook rolebook = RunningRolebook.launch(directory, Map.of())) {
            assertThat(rolebook.endsWithin(moment)).as(rolebook::output).isFalse();
            rolebook.kill();
        }
    }

    /** Read without Rolebook, which would go on with what it finds. */
    private static Library library(Path directory) throws SQLException, IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings(directory.resolve("data")));
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            if (!"t".equals(text(statement, "select to_regclass('document') is not null"))) {
                return Library.NONE;
            }
            return new Library(
                    Long.parseLong(text(statement, "select coalesce(max(number), 0) from publication")),
                    Long.parseLong(text(statement, "select count(*) from revision")),
                    text(
                            statement,
                            "select coalesce(md5(string_agg(id || slug || body, ',' order by id)), '') from document"));
        } finally {
            database.stop();
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static DatabaseConfig settings(Path data) {
        return new DatabaseConfig() {
            @Override
            public Path directory() {
                return data;
            }

            @Override
            public Duration startTimeout() {
                return Duration.ofSeconds(60);
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ZERO;
            }
        };
    }
}
