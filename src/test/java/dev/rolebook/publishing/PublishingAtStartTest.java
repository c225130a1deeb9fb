package dev.rolebook.publishing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Replicas that start at once wait for each other, for longer than publishers do. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class PublishingAtStartTest {

    @Inject
    Turn turn;

    @Inject
    DataSource database;

    @Test
    void aStartWaitsOnWherePublishersGiveUp() throws Exception {
        ExecutorService replica = Executors.newSingleThreadExecutor();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            // As another replica does that publishes its library.
            statement.execute("select pg_advisory_lock(" + Turn.LOCK + ")");
            Future<String> start = replica.submit(() -> turn.takeAtStart(() -> "done"));
            try {
                await().atMost(30, SECONDS).until(() -> waitsSince().isPresent());
                String first = waitsSince().orElseThrow();
                await().atMost(30, SECONDS)
                        .until(() -> start.isDone()
                                || waitsSince()
                                        .filter(since -> !since.equals(first))
                                        .isPresent());
                assertThat(start).as("gave up").isNotDone();
            } finally {
                statement.execute("select pg_advisory_unlock(" + Turn.LOCK + ")");
            }
            assertThat(start.get(30, SECONDS)).isEqualTo("done");
        } finally {
            replica.shutdownNow();
        }
    }

    /** Since when somebody waits for the lock of publishers. */
    private Optional<String> waitsSince() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select cast(waitstart as text) from pg_locks"
                        + " where locktype = 'advisory' and not granted and waitstart is not null"
                        + " and (classid::bigint << 32 | objid::bigint) = " + Turn.LOCK)) {
            return waiting.next() ? Optional.of(waiting.getString(1)) : Optional.empty();
        }
    }
}
