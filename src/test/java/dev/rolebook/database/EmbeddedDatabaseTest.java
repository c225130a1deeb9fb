package dev.rolebook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    static Path parent;

    /** One directory for all tests, in any order: to make it costs more than all the rest. */
    private final Path directory = parent.resolve("data");

    private final Path cluster = directory.resolve("postgresql");

    @Test
    void whatIsCommittedIsOnTheDisk() throws Exception {
        EmbeddedDatabase database = start();
        try {
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "show full_page_writes")).isEqualTo("on");
            assertThat(query(database, "show data_checksums")).isEqualTo("on");
        } finally {
            database.stop();
        }
    }

    @Test
    void onlyRolebookOnThisMachineGetsInAndIsNoSuperuser() throws Exception {
        EmbeddedDatabase database = start();
        try {
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            // line 5 of the server's note: its socket in the file system
            assertThat(Files.readAllLines(cluster.resolve("postmaster.pid")).get(4))
                    .isEmpty();
            assertThat(query(database, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            for (String user : List.of("postgres", "rolebook")) {
                assertThatThrownBy(
                                () -> ExternalDatabase.at(database.jdbcUrl(), Map.of("user", user, "password", "guess"))
                                        .await(Duration.ofMinutes(1)))
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("cannot be used: password authentication failed for user \"%s\".", user);
            }
        } finally {
            database.stop();
        }
    }

    @Test
    void aMissingDatabaseIsSaidAtOnce() throws Exception {
        EmbeddedDatabase database = start();
        try {
            String url = database.jdbcUrl().replaceFirst("/rolebook$", "/nowhere");
            Map<String, String> login = Map.of("user", database.username(), "password", database.password());
            assertThatThrownBy(() -> ExternalDatabase.at(url, login).await(Duration.ofMinutes(1)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageMatching("The database 127\\.0\\.0\\.1:\\d+/nowhere cannot be used:"
                            + " database \"nowhere\" does not exist\\.");
            ExternalDatabase.at(database.jdbcUrl(), login).await(Duration.ZERO);
        } finally {
            database.stop();
        }
    }

    @Test
    void aServerThatWasLeftRunningIsReplacedWithNothingLost() throws Exception {
        EmbeddedDatabase left = start();
        query(left, "create table if not exists kept_left (n int)");
        query(left, "insert into kept_left values (1)");
        PostmasterPid note = PostmasterPid.in(cluster).orElseThrow();
        assertThat(note.holder(cluster)).isEqualTo(PostmasterPid.Holder.OUR_SERVER);
        left.forget();
        EmbeddedDatabase database = start();
        try {
            assertThat(note.holder(cluster)).isNotEqualTo(PostmasterPid.Holder.OUR_SERVER);
            assertThat(query(database, "select count(*) > 0 from kept_left")).isEqualTo("t");
        } finally {
            database.stop();
        }
    }

    @Test
    void aServerThatWasKilledIsRecoveredWithNothingLost() throws Exception {
        EmbeddedDatabase killed = start();
        query(killed, "create table if not exists kept_killed (n int)");
        query(killed, "insert into kept_killed values (1)");
        ProcessHandle server =
                ProcessHandle.of(PostmasterPid.in(cluster).orElseThrow().pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        killed.stop();
        EmbeddedDatabase database = start();
        try {
            assertThat(query(database, "select count(*) > 0 from kept_killed")).isEqualTo("t");
        } finally {
            database.stop();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNoteThatNamesAnotherProgramDoesNotHinderTheStart() throws Exception {
        start().stop();
        // no ancestor of the server's: those PostgreSQL knows to be none
        Process another = new ProcessBuilder("sleep", "300").start();
        try {
            Path note = cluster.resolve("postmaster.pid");
            Files.writeString(note, "%d%n%s%n1763950000%n5432%n%n127.0.0.1%n".formatted(another.pid(), cluster));
            start().stop();
            assertThat(note).doesNotExist();
            assertThat(another.isAlive()).isTrue();
        } finally {
            another.destroyForcibly();
        }
    }

    @Test
    void theSecondOnOneDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
        EmbeddedDatabase first = start();
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is in use by another Rolebook");
            assertThat(query(first, "select 1")).isEqualTo("1");
        } finally {
            first.stop();
        }
    }

    @Test
    void theDataOfAnotherMajorVersionIsRefusedAndLeftAsItWas() throws Exception {
        start().stop();
        Path version = cluster.resolve("PG_VERSION");
        String own = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("was written by PostgreSQL 17, and this Rolebook brings 18");
        } finally {
            Files.writeString(version, own);
        }
        start().stop();
    }

    @Test
    void dataThatPostgresCannotReadIsSaidInItsWords() throws Exception {
        start().stop();
        Path control = cluster.resolve("global/pg_control");
        Path aside = parent.resolve("pg_control");
        Files.move(control, aside);
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("PostgreSQL cannot start in " + directory)
                    .hasMessageContaining("pg_control");
        } finally {
            Files.move(aside, control);
        }
        start().stop();
    }

    @Test
    void theLastComplaintIsTheReason() {
        assertThat(Cluster.reason(List.of(
                        "2026-01-01 00:00:00 UTC [7] LOG:  starting",
                        "2026-01-01 00:00:00 UTC [7] FATAL:  could not write lock file: No space left on device",
                        "pg_ctl: could not start server")))
                .isEqualTo("could not write lock file: No space left on device");
        assertThat(Cluster.reason(List.of("initdb: error: could not access directory \"/x\": Permission denied")))
                .isEqualTo("could not access directory \"/x\": Permission denied");
        assertThat(Cluster.reason(List.of("pg_ctl: server did not start in time")))
                .isEqualTo("pg_ctl: server did not start in time");
        assertThat(Cluster.reason(List.of())).isEqualTo("it did not say why");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(new DatabaseConfig() {
            @Override
            public Path directory() {
                return directory;
            }

            @Override
            public Duration startTimeout() {
                return Duration.ofSeconds(60);
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ZERO;
            }
        });
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
