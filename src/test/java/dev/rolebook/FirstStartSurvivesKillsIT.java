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

    /** How many example jobs there are. */
    private static final String EXAMPLES = "41";

    @TempDir
    Path parent;

    /** How much the live tables hold. */
    private static final String ROWS = """
            select concat_ws(' ',
                (select count(*) from role), (select count(*) from duty), (select count(*) from requirement),
                (select count(*) from rung), (select count(*) from move), (select count(*) from pay_observation),
                (select count(*) from pay_band), (select count(*) from guide_role),
                (select count(*) from guide_skill), (select count(*) from shelf_entry),
                (select count(*) from citation), (select count(*) from document_reference))
            """;

    /** What a first start leaves in the tables: the log's last number, and a digest of all that is published. */
    private record Library(long publication, long documents, String digest) {

        static final Library NONE = new Library(0, 0, "");
    }

    @Test
    void killedAtTenRandomMomentsItNeverLeavesHalfALibrary() throws Exception {
        long began = System.nanoTime();
        Path undisturbed = Files.createDirectory(parent.resolve("undisturbed"));
        String answer;
        Duration firstStart;
        try (RunningRolebook rolebook = RunningRolebook.start(undisturbed)) {
            firstStart = Duration.ofNanos(System.nanoTime() - began);
            answer = guide(rolebook);
            rolebook.stop();
        }
        Library whole = library(undisturbed);
        assertThat(answer).contains("\"skillMatrix\"");
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
            assertThat(guide(rolebook)).isEqualTo(answer);
            assertThat(rolebook.get("/v1/jobs?count=true&limit=1").body()).contains("\"total\":" + EXAMPLES);
            rolebook.stop();
        }
        assertThat(library(directory)).isEqualTo(whole);
    }

    /** The guide as everybody sees it, without the time at which this library was published. */
    private static String guide(RunningRolebook rolebook) throws Exception {
        return rolebook.get("/v1/guides/paralegal-vs-legal-ops")
                .body()
                .replaceAll("\"(publishedAt|updatedAt)\":\"[^\"]+\"", "");
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
            if (!"t".equals(text(statement, "select to_regclass('job') is not null"))) {
                return Library.NONE;
            }
            // All examples or none: they are written once the library is.
            assertThat(text(statement, "select count(*) from job")).isIn("0", EXAMPLES);
            long publication = Long.parseLong(text(statement, "select coalesce(max(number), 0) from publication"));
            String documents = text(
                    statement,
                    "select coalesce(md5(string_agg(id || slug || body, ',' order by id)), '') from document");
            return new Library(
                    publication,
                    Long.parseLong(text(statement, "select count(*) from revision")),
                    // before there is a publication, some tables may not be there yet
                    publication == 0 ? documents : documents + " " + text(statement, ROWS));
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
