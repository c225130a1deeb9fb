package dev.rolebook.database;

import io.smallrye.config.SmallRyeConfig;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The database that is configured, looked at before Quarkus would fail over it at length. */
public final class ExternalDatabase {

    private static final int OLDEST = 16;
    /** Refused, cut, starting up, or full for the moment: it may be there in a second. */
    private static final Set<String> PASSING = Set.of("08001", "08006", "57P03", "53300");

    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(5);

    private final String url;
    private final Properties properties;
    private final String name;

    private ExternalDatabase(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
        this.name = name(url, properties);
    }

    static ExternalDatabase at(String url, Map<String, String> driverProperties) {
        Properties properties = new Properties();
        properties.put("loginTimeout", Long.toString(ONE_ATTEMPT.toSeconds()));
        properties.putAll(driverProperties);
        return new ExternalDatabase(url, properties);
    }

    /** As Quarkus will connect to it. */
    public static ExternalDatabase configured(SmallRyeConfig config) {
        Properties properties = new Properties();
        properties.put("loginTimeout", Long.toString(ONE_ATTEMPT.toSeconds()));
        config.getOptionalValues("quarkus.datasource.jdbc.additional-jdbc-properties", String.class, String.class)
                .ifPresent(properties::putAll);
        config.getOptionalValue("quarkus.datasource.username", String.class)
                .ifPresent(user -> properties.put("user", user));
        config.getOptionalValue("quarkus.datasource.password", String.class)
                .ifPresent(password -> properties.put("password", password));
        return new ExternalDatabase(config.getValue("quarkus.datasource.jdbc.url", String.class), properties);
    }

    /**
     * Returns when the database lets Rolebook in.
     *
     * @throws StartFailure when it does not, or is not there in this time
     */
    public void await(Duration patience) {
        Instant end = Instant.now().plus(patience);
        SQLException failure = connect();
        while (failure != null
                && PASSING.contains(failure.getSQLState())
                && Instant.now().isBefore(end)) {
            pause();
            failure = connect();
        }
        if (failure != null) {
            throw new StartFailure("The database %s cannot be used: %s.".formatted(name, reason(failure)));
        }
    }

    /** Host, port and database; never the URL itself, which may hold a password. */
    private static String name(String url, Properties properties) {
        try {
            Map<String, String> parts = new HashMap<>();
            for (DriverPropertyInfo part : DriverManager.getDriver(url).getPropertyInfo(url, properties)) {
                parts.put(part.name, part.value);
            }
            return "%s:%s/%s".formatted(parts.get("PGHOST"), parts.get("PGPORT"), parts.get("PGDBNAME"));
        } catch (SQLException noSuchDriver) {
            throw new StartFailure("The configured database is no PostgreSQL:"
                    + " QUARKUS_DATASOURCE_JDBC_URL must be like jdbc:postgresql://host:5432/rolebook.");
        }
    }

    private @Nullable SQLException connect() {
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartFailure("The database %s is PostgreSQL %d; Rolebook needs %d or newer."
                        .formatted(name, version, OLDEST));
            }
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** The driver's first sentence: the advice after it is for those who run the server. */
    private static String reason(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "the host is unknown";
            }
        }
        String message = String.valueOf(failure.getMessage()).replaceFirst("^FATAL: ", "");
        return message.replaceFirst("(?s)(\\. |\\.?\n).*", "").replaceFirst("\\.$", "");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
