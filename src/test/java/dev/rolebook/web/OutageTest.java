package dev.rolebook.web;

import static dev.rolebook.web.ProblemTest.expect;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.paging.Stones;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OutageTest {

    @Inject
    AgroalDataSource pool;

    /** Connections that a test has cut are not for the tests after it. */
    @AfterEach
    void leaveNoBrokenConnection() {
        pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }

    @Inject
    DataSource database;

    @BeforeEach
    void thereAreStones() throws SQLException {
        new Stones(database).reset();
    }

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;

    @Test
    void anExhaustedPoolIsUnavailableInUnderThreeSecondsAndThenServesAgain() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < poolSize; i++) {
                taken.add(database.getConnection());
            }
            Instant before = Instant.now();
            expect(given().get("/test/stones").then(), 503, "unavailable").header("Retry-After", "5");
            expect(given().get("/test/echo/one-row").then(), 503, "unavailable");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        given().get("/test/echo/one-row").then().statusCode(200);
    }

    @Test
    void aStatementThatTakesTooLongIsUnavailable() {
        expect(given().get("/test/echo/slow-statement").then(), 503, "unavailable")
                .header("Retry-After", "5");
        given().get("/test/echo/one-row").then().statusCode(200);
    }

    @Test
    void aReadThatTakesTooLongIsEndedInUnderThreeSeconds() {
        given().get("/test/echo/one-row").then().statusCode(200);
        Instant before = Instant.now();
        expect(given().get("/test/stones/slow").then(), 503, "unavailable").header("Retry-After", "5");
        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void connectionsThatTheDatabaseCutAreNeverADefect() throws SQLException {
        given().get("/test/echo/one-row").then().statusCode(200);
        try (Connection connection = database.getConnection()) {
            connection
                    .createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        }
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
            int status = given().get("/test/echo/one-row").statusCode();
            assertThat(status).isIn(200, 503);
            return status == 200;
        });
    }

    @Test
    void aDatabaseThatIsAwayIsAnOutage() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        try {
            DriverManager.getConnection("jdbc:postgresql://localhost:" + unused + "/x", "x", "x");
        } catch (SQLException refused) {
            assertThat(Outage.causes(new IllegalStateException(refused))).isTrue();
        }
        assertThat(Outage.causes(new SQLTransientConnectionException())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57014", "53300", "55P03", "40001"})
    void aStateThatPassesIsAnOutage(String state) {
        assertThat(Outage.causes(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @Test
    void whatTheDriverGaveUpOnIsAnOutage() {
        String unusual = "Something unusual has occurred to cause the driver to fail.";
        RuntimeException interrupted = new RuntimeException("Interrupted while attempting to connect");
        for (Throwable cause : new Throwable[] {interrupted, new InterruptedException(), new EOFException()}) {
            PSQLException failure = new PSQLException(unusual, PSQLState.UNEXPECTED_ERROR, cause);
            assertThat(Outage.causes(new IllegalStateException(failure)))
                    .as("%s", cause)
                    .isTrue();
        }
        assertThat(Outage.causes(new PSQLException(unusual, null))).isTrue();
        assertThat(Outage.causes(
                        new PSQLException(unusual, PSQLState.UNEXPECTED_ERROR, new ClassCastException("a defect"))))
                .isFalse();
    }

    /** As the transaction manager tells it: without a cause. */
    @Test
    void aCommitThatWasCutOffIsAnOutage() {
        RollbackException cutOff = rolledBack(new SQLException("", "57P01"));
        assertThat(Outage.causes(new IllegalStateException(cutOff))).isTrue();
        assertThat(Outage.causes(rolledBack(new SQLException("", "23505")))).isFalse();
    }

    private static RollbackException rolledBack(SQLException reason) {
        XAException branch = new XAException(XAException.XAER_RMFAIL);
        branch.initCause(reason);
        RollbackException rolledBack = new RollbackException();
        rolledBack.addSuppressed(branch);
        return rolledBack;
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23505", "22021", "", "5"})
    void aStateThatDoesNotPassIsADefect(String state) {
        assertThat(Outage.causes(new IllegalStateException(new SQLException("", state))))
                .isFalse();
    }
}
