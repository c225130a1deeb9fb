package dev.rolebook.replica;

import dev.rolebook.cache.Purge;
import dev.rolebook.database.Reachability;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Follows the publication log, on a thread and a connection of its own. The database tells it of each
 * publication at once; it also looks by itself, so that a word that was lost is not missed for long,
 * and so that it is known whether the database is there.
 */
@ApplicationScoped
class Follower {

    /** How long it listens before it looks by itself. */
    private static final int LISTENING_MILLIS = 500;

    /** A database that says nothing for so long is away. */
    private static final int SILENCE_MILLIS = 1000;

    private static final int SECONDS_TO_CONNECT = 1;
    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final AgroalDataSource pool;
    private final Purge purge;
    private final Reachability database;
    private volatile @Nullable Thread thread;

    Follower(AgroalDataSource pool, Purge purge, Reachability database) {
        this.pool = pool;
        this.purge = purge;
        this.database = database;
    }

    void start(@Observes StartupEvent start) {
        Thread follower = new Thread(this::follow, "publications");
        follower.setDaemon(true);
        thread = follower;
        follower.start();
    }

    void stop(@Observes ShutdownEvent end) {
        Thread follower = thread;
        thread = null;
        if (follower != null) {
            follower.interrupt();
        }
    }

    private void follow() {
        while (thread == Thread.currentThread()) {
            try (Connection connection = connect()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                // Whatever it is: a thread that ended would leave everything as it is, without a word.
                away(e);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen publication");
        }
        PGConnection messages = connection.unwrap(PGConnection.class);
        look(connection);
        while (thread == Thread.currentThread()) {
            PGNotification[] told = messages.getNotifications(LISTENING_MILLIS);
            if (told.length == 0) {
                look(connection);
            } else {
                database.answered();
                long number = number(told[told.length - 1]);
                purge.bringTo(number, applied -> Touched.between(applied, number, connection));
            }
        }
    }

    private void look(Connection connection) throws SQLException {
        // In this order: what others apply meanwhile makes it no older database.
        long before = purge.applied();
        long last = Touched.last(connection);
        database.answered();
        purge.bringToLast(last, before, applied -> Touched.between(applied, last, connection));
    }

    /** What the database tells of a publication at its commit, in the order of commits. */
    private static long number(PGNotification publication) {
        return Long.parseLong(publication.getParameter());
    }

    private void away(Exception failure) {
        if (thread != Thread.currentThread()) {
            return;
        }
        if (!database.isAway()) {
            LOG.warnf("The database is away: what is kept is served meanwhile (%s)", failure.getMessage());
        }
        database.silent();
        try {
            Thread.sleep(LISTENING_MILLIS / 2);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** To the same database as everybody's connections. */
    private Connection connect() throws SQLException {
        AgroalConnectionFactoryConfiguration configured =
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        properties.putAll(configured.jdbcProperties());
        if (configured.principal() instanceof NamePrincipal user) {
            properties.setProperty("user", user.getName());
        }
        configured.credentials().stream()
                .filter(SimplePassword.class::isInstance)
                .map(SimplePassword.class::cast)
                .forEach(password -> properties.setProperty("password", password.getWord()));
        properties.setProperty("connectTimeout", String.valueOf(SECONDS_TO_CONNECT));
        properties.setProperty("loginTimeout", String.valueOf(SECONDS_TO_CONNECT));
        properties.setProperty("ApplicationName", "rolebook publications");
        return DriverManager.getConnection(configured.jdbcUrl(), properties);
    }
}
