package dev.rolebook.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How Rolebook comes to its database at start. Read by {@code main}, before there is any Quarkus. */
@ConfigMapping(prefix = "rolebook.database")
public interface DatabaseConfig {

    /** Where the embedded PostgreSQL keeps everything, when no database is configured. */
    @WithDefault("data")
    Path directory();

    /** How long the embedded PostgreSQL may take to start (recovery after a crash included) or to stop. */
    @WithDefault("60s")
    Duration startTimeout();

    /** How long to wait for a configured database that does not answer yet, because it is starting too. */
    @WithDefault("10s")
    Duration connectTimeout();
}
