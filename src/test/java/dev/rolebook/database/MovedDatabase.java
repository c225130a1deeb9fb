package dev.rolebook.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/**
 * A database whose clock a test may set, for a Rolebook in a place where the clock changes twice a year. Its
 * {@code now()} stands before PostgreSQL's own in the search path, and is as far from it as {@code moved.clock} says.
 */
public class MovedDatabase extends PostgresResource {

    private static final String URL = "quarkus.datasource.jdbc.url";

    private static final String CLOCK = """
            create schema moved;
            create table moved.clock (ahead interval not null);
            insert into moved.clock values ('0');
            create function moved.now() returns timestamptz language sql stable as
                'select pg_catalog.now() + ahead from moved.clock';
            create function moved.clock_timestamp() returns timestamptz language sql volatile as
                'select pg_catalog.clock_timestamp() + ahead from moved.clock';
            """;

    private final TimeZone before = TimeZone.getDefault();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        String url = config.getOrDefault(URL, "");
        try (Connection connection = DriverManager.getConnection(url + "?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(CLOCK);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        config.put(URL, url + "?currentSchema=public,moved,pg_catalog");
        // Each connection takes over the time zone of its client.
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        return config;
    }

    @Override
    public void stop() {
        TimeZone.setDefault(before);
        super.stop();
    }
}
