package dev.rolebook.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.sql.DataSource;

/** The clock of a {@link MovedDatabase}. */
public final class DatabaseClock {

    private final DataSource database;

    public DatabaseClock(DataSource database) {
        this.database = database;
    }

    public Instant now() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select now()")) {
            row.next();
            return Objects.requireNonNull(row.getObject(1, OffsetDateTime.class))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void set(Instant time) {
        setAhead(Duration.ZERO);
        setAhead(Duration.between(now(), time));
    }

    /** Sets it to so much ahead of the right time. */
    public void setAhead(Duration ahead) {
        try (Connection connection = database.getConnection();
                PreparedStatement set =
                        connection.prepareStatement("update moved.clock set ahead = make_interval(secs => ?)")) {
            set.setDouble(1, ahead.toMillis() / 1000.0);
            set.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
