package dev.rolebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rolebook on a database that somebody else runs. */
class ExternalStartIT {

    @TempDir
    static Path elsewhere;

    private static RunningRolebook owner;

    @TempDir
    Path directory;

    @BeforeAll
    static void somebodyElseRunsADatabase() {
        owner = RunningRolebook.start(elsewhere);
    }

    @AfterAll
    static void nobodyDoes() {
        owner.close();
    }

    @Test
    void aConfiguredDatabaseIsUsedAndNothingIsStartedOrKeptBesideIt() {
        try (RunningRolebook rolebook = RunningRolebook.start(directory, using(owner.databaseUrl()))) {
            assertThat(rolebook.server()).isEmpty();
            assertThat(directory.resolve("data")).doesNotExist();
            assertThat(rolebook.output()).doesNotContain("The data is in", owner.databasePassword());
            assertThat(rolebook.stop()).isEqualTo(128 + 15);
            assertThat(owner.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void replicasThatStartAtOnceOnAnEmptyDatabaseMakeOneLibrary() throws Exception {
        try (Connection connection = owner.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create database replicated");
        }
        Map<String, String> environment =
                new HashMap<>(using(owner.databaseUrl().replace("/rolebook", "/replicated")));
        environment.put("ROLEBOOK_SAMPLE_LIBRARY", "true");
        try (RunningRolebook one = RunningRolebook.launch(directory, environment);
                RunningRolebook other = RunningRolebook.launch(directory, environment)) {
            List<RunningRolebook> replicas = List.of(one, other);
            replicas.forEach(RunningRolebook::awaitReady);
            assertThat(replicas).allSatisfy(replica -> {
                assertThat(replica.get("/v1/guides/paralegal-vs-legal-ops").statusCode())
                        .isEqualTo(200);
                assertThat(replica.get("/v1/search?q=paralegal").body()).contains("\"slug\":\"paralegal\"");
            });
            assertThat(replicas)
                    .filteredOn(replica -> replica.output().contains("Published the sample library as publication 1"))
                    .hasSize(1);
        }
    }

    private static Map<String, String> using(String url) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                url,
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                owner.databasePassword());
    }
}
