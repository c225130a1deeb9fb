package dev.rolebook.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Who works on which import, and until when, by the database's clock: the clocks of machines may differ.
 * Asked for all the time, and beside whatever transaction is at work: past Hibernate.
 */
@ApplicationScoped
class ImportLeases {

    private static final Logger LOG = Logger.getLogger(ImportLeases.class);

    /** How often an import is begun before it is given up: one that ends every server would go round for ever. */
    private static final int MOST_ATTEMPTS = 20;

    private static final String CLAIM = """
            update content_import
            set worker = ?, leased_until = now() + make_interval(secs => ?), updated_at = now(), attempts = attempts + 1
            where id = (
                select id from content_import
                where state in ('READING', 'CHECKING', 'APPLYING')
                    and (leased_until is null or leased_until < now()
                        -- no lease is as long: the clock was set back since
                        or leased_until > now() + make_interval(secs => 2 * ?))
                    and attempts < ?
                order by created_at, id
                limit 1
                for update skip locked)
            returning id
            """;

    private static final String RENEW = """
            update content_import set leased_until = now() + make_interval(secs => ?), updated_at = now()
            where id = (
                select id from content_import
                where id = ? and worker = ?
                -- who holds the row is at work, and nobody takes it over meanwhile
                for update skip locked)
            """;

    private static final String RELEASE = """
            update content_import set leased_until = null, worker = null where id = ? and worker = ?
            """;

    private static final String GIVE_UP = """
            update content_import
            set state = 'FAILED', worker = null, leased_until = null, finished_at = now(),
                failure = 'It was begun ' || attempts || ' times and never came to its end.'
            where state in ('READING', 'CHECKING', 'APPLYING') and attempts >= ?
                and (leased_until is null or leased_until < now())
            """;

    private final DataSource database;

    ImportLeases(DataSource database) {
        this.database = database;
    }

    /** Takes the oldest import on which nobody works. */
    Optional<UUID> claim(UUID worker, Duration lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM);
                PreparedStatement giveUp = connection.prepareStatement(GIVE_UP)) {
            claim.setObject(1, worker);
            claim.setDouble(2, seconds(lease));
            claim.setDouble(3, seconds(lease));
            claim.setInt(4, MOST_ATTEMPTS);
            try (ResultSet claimed = claim.executeQuery()) {
                if (claimed.next()) {
                    return Optional.of(claimed.getObject(1, UUID.class));
                }
            }
            giveUp.setInt(1, MOST_ATTEMPTS);
            giveUp.executeUpdate();
            return Optional.empty();
        }
    }

    /** Shows a sign of life while a transaction takes long. One that is not shown costs the lease, no more. */
    void renew(UUID id, UUID worker, Duration lease) {
        try (Connection connection = database.getConnection();
                PreparedStatement renew = connection.prepareStatement(RENEW)) {
            renew.setDouble(1, seconds(lease));
            renew.setObject(2, id);
            renew.setObject(3, worker);
            renew.executeUpdate();
        } catch (SQLException e) {
            LOG.debugf(e, "The lease on the import %s was not renewed", id);
        }
    }

    /** Lets others take it at once. */
    void release(UUID id, UUID worker) {
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setObject(1, id);
            release.setObject(2, worker);
            release.executeUpdate();
        } catch (SQLException e) {
            LOG.debugf(e, "The lease on the import %s ends by itself", id);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
