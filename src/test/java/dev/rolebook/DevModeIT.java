package dev.rolebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rolebook as a developer runs it who changes it: main runs again, in a new class loader, after each change. */
class DevModeIT {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";
    private static final Path HOME = Path.of("src/main/java/dev/rolebook/home/Home.java");

    @TempDir
    Path project;

    @Test
    void aChangeIsReloadedOnTheSameServerAndTheDataOutlastsDevMode() throws Exception {
        for (String part : List.of("pom.xml", ".mvn", "src/main", "openapi/examples", "target/classes")) {
            copy(Path.of(part));
        }
        String guide;
        try (RunningRolebook rolebook = RunningRolebook.startDevMode(project)) {
            ProcessHandle server = rolebook.server().orElseThrow();
            guide = rolebook.get(GUIDE).body();
            assertThat(guide).contains("\"skillMatrix\"");
            assertThat(rolebook.get("/q/openapi").body()).contains("openapi: 3.1");

            Path source = project.resolve(HOME);
            Files.writeString(source, Files.readString(source).replace("\"Rolebook\",", "\"Rolebook, changed\","));
            Awaitility.await("the change is there")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> rolebook.get("/v1").body().contains("Rolebook, changed"));

            assertThat(rolebook.server()).contains(server);
            assertThat(rolebook.get(GUIDE).body()).isEqualTo(guide);
            rolebook.stop();
            Awaitility.await("the server ends with it")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> rolebook.server().isEmpty());
        }
        try (RunningRolebook rolebook = RunningRolebook.start(project)) {
            assertThat(rolebook.get(GUIDE).body()).isEqualTo(guide);
        }
    }

    private void copy(Path part) throws IOException {
        try (Stream<Path> paths = Files.walk(part)) {
            for (Path path : paths.toList()) {
                Path target = project.resolve(path.toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
