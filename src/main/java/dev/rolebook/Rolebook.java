package dev.rolebook;

import dev.rolebook.database.DatabaseConfig;
import dev.rolebook.database.EmbeddedDatabase;
import dev.rolebook.database.ExternalDatabase;
import dev.rolebook.database.StartFailure;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Starts Rolebook: first its database, its own or the configured one, then Quarkus. */
@QuarkusMain
public class Rolebook {

    private static final Logger LOG = Logger.getLogger(Rolebook.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String SAMPLE_LIBRARY = "rolebook.sample-library";
    /** Says that this JVM runs a server already: dev mode runs main again, in a new class loader. */
    private static final String EMBEDDED = "rolebook.embedded-database";

    public static void main(String... args) {
        // When the build archives what a start loads, it ends before anything is asked of a database.
        if (!Boolean.getBoolean("quarkus.appcds.generate")) {
            prepareDatabaseOrExit();
        }
        // The framework would refuse a URL that is none with an empty answer; the front door explains it.
        System.setProperty("vertx.disableURIValidation", "true");
        // So that each connection is guarded against folded lines and slow clients (web.ConnectionGuards).
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        Quarkus.run(args);
    }

    private static void prepareDatabaseOrExit() {
        try {
            prepareDatabase();
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void prepareDatabase() {
        if (System.getProperty(EMBEDDED) != null) {
            return;
        }
        SmallRyeConfig config = config();
        DatabaseConfig settings = config.getConfigMapping(DatabaseConfig.class);
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            ExternalDatabase.configured(config).await(settings.connectTimeout());
        } else {
            use(EmbeddedDatabase.start(settings));
            if (config.getOptionalValue(SAMPLE_LIBRARY, String.class).isEmpty()) {
                System.setProperty(SAMPLE_LIBRARY, "true");
            }
        }
    }

    /** From the same sources that Quarkus will read, which has no configuration yet. */
    private static SmallRyeConfig config() {
        try {
            return ConfigUtils.configBuilder().withMapping(DatabaseConfig.class).build();
        } catch (ConfigValidationException e) {
            throw new StartFailure(e.getProblem(0).getMessage().replaceFirst("^\\S+: SRCFG\\d+: ", ""));
        }
    }

    private static void use(EmbeddedDatabase database) {
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
            System.err.println("PostgreSQL was not stopped: " + e.getMessage());
        }
    }
}
