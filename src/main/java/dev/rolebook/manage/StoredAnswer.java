package dev.rolebook.manage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a write that was asked for under a key, as it is kept for a day: written in the
 * transaction of the write, so that there is one if, and only if, the other happened.
 */
record StoredAnswer(
        String fingerprint,
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        @Nullable String body) {

    private static final String READ = """
            select fingerprint, status, location, entity_tag, body from idempotency_key
            where caller = ? and key = ? and created_at > now() - interval '24 hours'
            """;

    private static final String WRITE = """
            insert into idempotency_key (caller, key, fingerprint, status, location, entity_tag, body)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (caller, key) do update set (fingerprint, status, location, entity_tag, body, created_at) =
                (excluded.fingerprint, excluded.status, excluded.location, excluded.entity_tag, excluded.body, now())
            """;

    /** Whether nobody else is at it under the same key; nobody will be until the transaction ends. */
    static boolean take(Connection connection, String caller, String key) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            lock.setString(1, caller + " " + key);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static Optional<StoredAnswer> read(Connection connection, String caller, String key) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, caller);
            read.setString(2, key);
            try (ResultSet row = read.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAnswer(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    void write(Connection connection, String caller, String key) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setString(1, caller);
            write.setString(2, key);
            write.setString(3, fingerprint);
            write.setInt(4, status);
            write.setString(5, location);
            write.setString(6, entityTag);
            write.setString(7, body);
            write.executeUpdate();
        }
    }
}
