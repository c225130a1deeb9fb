package dev.rolebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rolebook on a database that somebody else runs. */
class ExternalStartIT {

    @TempDir
    Path elsewhere;

    @TempDir
    Path directory;

    @Test
    void aConfiguredDatabaseIsUsedAndNothingIsStartedOrKeptBesideIt() throws Exception {
        try (RunningRolebook owner = RunningRolebook.start(elsewhere)) {
            Map<String, String> environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", owner.databaseUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD", owner.databasePassword());
            try (RunningRolebook rolebook = RunningRolebook.start(directory, environment)) {
                assertThat(rolebook.server()).isEmpty();
                assertThat(directory.resolve("data")).doesNotExist();
                assertThat(rolebook.output()).doesNotContain("The data is in", owner.databasePassword());
                assertThat(rolebook.stop()).isEqualTo(128 + 15);
                assertThat(owner.get("/q/health/ready").statusCode()).isEqualTo(200);
            }
        }
    }
}
