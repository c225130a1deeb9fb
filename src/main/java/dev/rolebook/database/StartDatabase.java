package dev.rolebook.database;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import org.jboss.logging.Logger;

/** What {@code main} does before Quarkus: make sure that there is a database, its own or the configured one. */
public final class StartDatabase {

    private static final Logger LOG = Logger.getLogger(StartDatabase.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    /** Set while the embedded server runs: dev mode runs main again in the same JVM, in a new class loader. */
    private static final String EMBEDDED = "rolebook.database.embedded";

    private StartDatabase() {}

    /**
     * Returns when the database answers.
     *
     * @throws StartFailure when there is none; its message says why, for people
     */
    public static void beforeQuarkus() {
        if (System.getProperty(EMBEDDED) != null) {
            return;
        }
        SmallRyeConfig config =
                ConfigUtils.configBuilder().withMapping(DatabaseConfig.class).build();
        DatabaseConfig database = config.getConfigMapping(DatabaseConfig.class);
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return;
        }
        startEmbedded(EmbeddedDatabase.start(database.directory(), database.startTimeout()));
    }

    private static void startEmbedded(EmbeddedDatabase database) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterQuarkus(database), "postgresql-stop"));
        System.setProperty(EMBEDDED, database.directory().toString());
        System.setProperty(URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        LOG.infof("The data is in %s (PostgreSQL %s)", database.directory(), database.version());
    }

    /** Quarkus ends in a hook of its own, and its last requests still need the database. */
    private static void stopAfterQuarkus(EmbeddedDatabase database) {
        Application quarkus = Application.currentApplication();
        if (quarkus != null) {
            quarkus.awaitShutdown();
        }
        try {
            database.stop();
        } catch (IOException e) {
            System.err.println("PostgreSQL could not be stopped: " + e.getMessage());
        }
    }
}
