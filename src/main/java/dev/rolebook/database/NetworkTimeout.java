package dev.rolebook.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives each connection that comes back to the pool its long timeout again. Published reads shorten
 * it, and the next user may be a publication. It is only known when the transaction has ended, and so
 * not where the read ends; the pool itself resets no timeouts.
 */
@Singleton
class NetworkTimeout implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(NetworkTimeout.class);

    private final int millis;

    NetworkTimeout(
            @ConfigProperty(
                            name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
                            defaultValue = "0")
                    int seconds) {
        this.millis = seconds * 1000;
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, millis);
            }
        } catch (SQLException e) {
            // The connection is broken; the pool finds out, and keeps it from the next user.
            LOG.debug("The timeout of a connection was not reset", e);
        }
    }
}
