package dev.rolebook.key;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The administrator's key to begin with: the configured one, or one that is made where there never was
 * any, and shown once. Without a key nobody may do what needs one; there is no state in which anybody may.
 */
@ApplicationScoped
class FirstKey {

    private static final String SETTING = "rolebook.admin-key";
    private static final String NAME = "Administrator";
    private static final int AFTER_THE_SETTINGS = Interceptor.Priority.LIBRARY_BEFORE + 100;

    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    /** The operator knows best, but for what was revoked: that a key has leaked is no less true after a restart. */
    private static final String KEEP = """
            insert into access_key as known (id, name, digest, roles, created_by, created_at)
            values (?, ?, ?, '{administrator}', ?, ?)
            on conflict (id) do update set digest = excluded.digest, roles = excluded.roles, partner = null
            where known.revoked_at is null
              and (known.digest <> excluded.digest or known.roles <> excluded.roles)
            """;

    private static final String IS_REVOKED = "select from access_key where id = ? and revoked_at is not null";

    /** Replicas that start together take turns. */
    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtextextended('the first key', 0))";

    private static final String EXISTS = "select from access_key limit 1";

    private final Optional<String> configured;
    private final DataSource database;
    private final Clock clock;

    FirstKey(@ConfigProperty(name = SETTING) Optional<String> configured, DataSource database, Clock clock) {
        this.configured = configured;
        this.database = database;
        this.clock = clock;
    }

    /** Once all settings are known to make sense, and before anything is begun that a wrong key would end. */
    void provide(@Observes @Priority(AFTER_THE_SETTINGS) StartupEvent start) {
        Optional<Credential> given = configured.map(FirstKey::parsed);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (given.isPresent()) {
                keep(given.get(), connection);
            } else if (isFirst(connection)) {
                Credential made = Credential.random();
                insert(made, "the first start", connection);
                // Before it is kept: a key that is shown and not kept is followed by another, one that is kept
                // and not shown would be lost.
                show(made);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The administrator's key cannot be kept", e);
        }
    }

    private static Credential parsed(String text) {
        return Credential.parse(text)
                .orElseThrow(() -> new ConfigurationException(SETTING
                        + " is no key: write rb_, 12 letters or digits of your choice, _, and a secret of 32 to"
                        + " 128 letters and digits; as from: echo rb_$(openssl rand -hex 6)_$(openssl rand -hex 24)"));
    }

    private void keep(Credential given, Connection connection) throws SQLException {
        insert(given, SETTING, connection);
        if (exists(connection, IS_REVOKED, given.id())) {
            LOG.warnf("The key %s of %s was revoked, and stays so: choose another", given, SETTING);
        }
    }

    private void insert(Credential key, String author, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, key.id());
            insert.setString(2, NAME);
            insert.setBytes(3, key.digest());
            insert.setString(4, author);
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static boolean isFirst(Connection connection) throws SQLException {
        try (Statement turn = connection.createStatement()) {
            turn.execute(IN_TURN);
        }
        return !exists(connection, EXISTS);
    }

    private static boolean exists(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** To who starts it, and not to the log, which is kept and sent on. */
    private static void show(Credential key) {
        System.out.printf(
                "%nThe administrator's key. It is shown this once; who has it may do everything under /manage:%n%n    %s%n%n",
                key.text());
    }
}
