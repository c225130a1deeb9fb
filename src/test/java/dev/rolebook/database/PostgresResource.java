package dev.rolebook.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A real PostgreSQL for {@code @QuarkusTest}, which never runs {@code main}: one server for the
 * whole run, and on it a fresh database for each start of Quarkus, into which the sample library is
 * published. Fast, for nothing in it need outlast the run.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** The administrator's key of every test. */
    public static final String ADMIN_KEY = "rb_testadmin001_" + "0123456789abcdef".repeat(3);

    /** Kept outside the class, which each Quarkus under test loads anew. */
    private static final String SERVER = "rolebook.test.postgres";

    @Override
    public Map<String, String> start() {
        String server = server();
        String database = "test_" + System.nanoTime();
        try (Connection connection = DriverManager.getConnection(server + "postgres?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                server + database,
                "quarkus.datasource.username",
                "postgres",
                "rolebook.admin-key",
                ADMIN_KEY,
                "rolebook.sample-library",
                "true");
    }

    /** Its library ends the server with the JVM, and removes its directory. */
    private static String server() {
        String server = System.getProperty(SERVER);
        if (server == null) {
            try {
                server = "jdbc:postgresql://localhost:%d/"
                        .formatted(EmbeddedPostgres.builder().start().getPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.setProperty(SERVER, server);
        }
        return server;
    }

    @Override
    public void stop() {
        // the next Quarkus uses the same server
    }
}
