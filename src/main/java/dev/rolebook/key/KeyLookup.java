package dev.rolebook.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Recognises keys, each time in the database: what is revoked is refused by every replica from then
 * on. It costs one read by the primary key, which {@code src/bench} measures.
 */
@ApplicationScoped
class KeyLookup {

    /** A database that stalls keeps no request longer. */
    private static final int SILENCE_MILLIS = 3000;

    /** What an unknown key is held against: no key has this digest, and the comparison takes as long. */
    private static final byte[] OF_NOBODY = new byte[32];

    private static final String FIND = """
            select name, digest, roles, partner, quota,
                   revoked_at is null and (expires_at is null or expires_at > now()) as valid,
                   last_used_at is null or last_used_at < now() - interval '1 minute' as unseen
            from access_key
            where id = ?
            """;

    private final DataSource database;

    KeyLookup(DataSource database) {
        this.database = database;
    }

    /** Whom a key belongs to; empty if it is unknown, wrong, expired or revoked, all in the same way. */
    Optional<KeyHolder> holder(Credential credential) throws SQLException {
        byte[] sent = credential.digest();
        Found found = find(credential.id());
        boolean right = MessageDigest.isEqual(found == null ? OF_NOBODY : found.digest(), sent);
        return found != null && right && found.valid() ? Optional.of(found.holder()) : Optional.empty();
    }

    private @Nullable Found find(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            // The pool takes this back: NetworkTimeout.
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            find.setString(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? found(id, row) : null;
            }
        }
    }

    private static Found found(String id, ResultSet row) throws SQLException {
        KeyHolder holder = new KeyHolder(
                id,
                row.getString("name"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getString("partner"),
                row.getObject("quota", Integer.class),
                row.getBoolean("unseen"));
        return new Found(holder, row.getBytes("digest"), row.getBoolean("valid"));
    }

    /** A key with this id, right or not. */
    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    private record Found(KeyHolder holder, byte[] digest, boolean valid) {}
}
