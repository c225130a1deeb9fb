package dev.rolebook.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Notes when keys are used: at most once a minute each, however many requests and replicas there are. */
@ApplicationScoped
class LastUse {

    private static final String NOTE = """
            update access_key set last_used_at = now()
            where id = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')
            """;

    private final DataSource database;

    LastUse(DataSource database) {
        this.database = database;
    }

    /** Whether it is this use that is noted. */
    boolean note(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, key);
            return note.executeUpdate() == 1;
        }
    }
}
