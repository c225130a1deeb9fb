package dev.rolebook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL that Rolebook brings along, for this run. */
public final class EmbeddedDatabase {

    static final String SUPERUSER = "postgres";
    private static final String NAME = "rolebook";

    private final DataDirectory directory;
    private final DirectoryLock lock;
    private final Cluster cluster;
    private final String version;
    private final int port;
    private final String password = DataDirectory.randomPassword();

    private EmbeddedDatabase(DataDirectory directory, DirectoryLock lock, DatabaseConfig config) throws IOException {
        PostgresPrograms programs = PostgresPrograms.unpackInto(directory);
        this.directory = directory;
        this.lock = lock;
        this.cluster = new Cluster(directory, programs, config.startTimeout());
        this.version = programs.version();
        cluster.prepare(version);
        this.port = cluster.start();
    }

    /**
     * Starts the server on its directory, which it makes at the first start.
     *
     * @throws StartFailure when that cannot be; nothing was changed then
     */
    public static EmbeddedDatabase start(DatabaseConfig config) {
        DataDirectory directory = DataDirectory.open(config.directory());
        try {
            DirectoryLock lock = DirectoryLock.take(directory.lock());
            try {
                directory.removeUnfinished();
                EmbeddedDatabase database = new EmbeddedDatabase(directory, lock, config);
                database.provide();
                return database;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw StartFailure.cannotWrite(directory.root(), e);
        }
    }

    /** Stops the server so that the next start has nothing to recover. */
    public void stop() throws IOException {
        try {
            cluster.stop();
        } finally {
            lock.close();
        }
    }

    /** Leaves the server running and the directory to others, as the end of a killed process does. */
    void forget() throws IOException {
        lock.close();
    }

    public Path directory() {
        return directory.root();
    }

    /** PostgreSQL's version, such as {@code 18.6}. */
    public String version() {
        return version;
    }

    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    public String username() {
        return NAME;
    }

    /** Of this run alone. */
    public String password() {
        return password;
    }

    /**
     * The database and its owner, who is no superuser: what a flaw in a query could do ends at this
     * database.
     */
    private void provide() throws IOException {
        try (Connection connection = DriverManager.getConnection(
                        jdbcUrl("postgres"), SUPERUSER, Files.readString(directory.password()));
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME);
            }
            statement.execute("alter role " + NAME + " with login password '" + password + "'");
            if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            cluster.stop();
            throw new StartFailure("The PostgreSQL in %s does not let its own Rolebook in: %s."
                    .formatted(directory.root(), e.getMessage()));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }
}
