package dev.rolebook.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolebook.bench.GeneratedLibrary;
import dev.rolebook.bench.LargeLibrary;
import dev.rolebook.database.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The planner sees what a large publication has made of the tables. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
class GrownLibraryTest {

    @Inject
    GeneratedLibrary library;

    @Inject
    DataSource database;

    @Test
    void theTablesAreLookedAtOnceTheyHaveGrown() throws SQLException {
        long before = looks();
        library.growBy(Math.max(1_000, documents() / 4));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(looks()).isGreaterThan(before));
    }

    private static int documents() {
        return (int) QuarkusTransaction.requiringNew()
                .call(() -> DocumentHead.count())
                .longValue();
    }

    /** How often somebody has asked for that, the server itself not counted. */
    private long looks() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select analyze_count from pg_stat_user_tables where relname = 'document_reference'")) {
            found.next();
            return found.getLong(1);
        }
    }
}
