package dev.rolebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that cannot succeed ends with exit code 1 and one sentence, and has changed nothing. */
class RefusedStartIT {

    private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";

    @TempDir
    Path directory;

    @Test
    void aDatabaseThatDoesNotAnswer() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(refusal(Map.of(
                        URL,
                        "jdbc:postgresql://127.0.0.1:" + free + "/rolebook?password=secret",
                        "ROLEBOOK_DATABASE_CONNECT_TIMEOUT",
                        "1s")))
                .isEqualTo(
                        "The database 127.0.0.1:%d/rolebook cannot be used: Connection to 127.0.0.1:%d refused.",
                        free, free);
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void aDatabaseThatAcceptsAndNeverSpeaks() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(Map.of(
                            URL,
                            "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/rolebook",
                            "ROLEBOOK_DATABASE_CONNECT_TIMEOUT",
                            "1s")))
                    .startsWith("The database 127.0.0.1:%d/rolebook cannot be used: ".formatted(silent.getLocalPort()));
        }
    }

    @Test
    void anotherKindOfDatabase() {
        assertThat(refusal(Map.of(URL, "jdbc:mysql://127.0.0.1/rolebook")))
                .startsWith("The configured database is no PostgreSQL");
    }

    @Test
    void aDirectoryOfOtherFiles() throws IOException {
        Path photos = Files.createDirectory(directory.resolve("photos"));
        Files.writeString(photos.resolve("1.jpg"), "x");
        assertThat(refusal(Map.of("ROLEBOOK_DATABASE_DIRECTORY", "photos")))
                .startsWith("The data directory %s/photos holds other files".formatted(directory.toRealPath()));
        assertThat(photos).isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void aSettingThatMakesNoSense() {
        assertThat(refusal(Map.of("ROLEBOOK_DATABASE_START_TIMEOUT", "soon")))
                .contains("rolebook.database.start-timeout")
                .contains("soon");
    }

    /** Read by what is served, when the database is there already: what is said of that comes before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROLEBOOK_CHECKS_MATRIX_HOLE | maybe | The setting rolebook.checks.matrix-hole must be error, warning or"
                        + " off, not 'maybe'.",
                "ROLEBOOK_CHECKS_MATRIX_HOLES | off | The setting rolebook.checks.matrix.holes names no rule that can be"
                        + " set; did you mean rolebook.checks.matrix-hole?",
                "ROLEBOOK_CORS_ORIGINS | example.org | rolebook.cors.origins: 'example.org' is no origin; write scheme"
                        + " and host, as in https://www.example.org, or * alone",
                "ROLEBOOK_SITE_URL | nonsense | rolebook.site.url: 'nonsense' is no URL that others can begin with; write"
                        + " scheme and host, without a slash at the end, as in https://example.org",
                "ROLEBOOK_PUBLIC_URL | ftp://example.org | rolebook.public-url: 'ftp://example.org' is no URL that others"
                        + " can begin with; write scheme and host, without a slash at the end, as in https://example.org",
                "ROLEBOOK_REVIEW_APPROVALS | -1 | rolebook.review.approvals: nobody can approve -1 times; write how many have"
                        + " to, or 0 if nobody has",
                "ROLEBOOK_CACHE_COMPOSED_AT_ONCE | 0 | rolebook.cache.composed-at-once: with 0 answers at a time none is ever"
                        + " composed; write 1 or more",
                "ROLEBOOK_ADMIN_KEY | hunter2 | rolebook.admin-key is no key: write rb_, 12 letters or digits of your choice, _,"
                        + " and a secret of 32 to 128 letters and digits; as from: echo rb_$(openssl rand -hex 6)_$(openssl"
                        + " rand -hex 24)",
                "ROLEBOOK_ACCESS_OIDC_ROLES | staff=boss | rolebook.access.oidc.roles: 'staff=boss' says of no role of a"
                        + " token which of ours it is: write theirs=ours, where ours is one of reader, partner, editor,"
                        + " reviewer, publisher, administrator"
            })
    void aSettingOfWhatIsServedThatMakesNoSense(String setting, String value, String sentence) {
        try (RunningRolebook rolebook = RunningRolebook.launch(directory, Map.of(setting, value))) {
            assertThat(rolebook.exitCode()).isEqualTo(1);
            assertThat(rolebook.output().lines().filter(sentence::equals)).hasSize(1);
            assertThat(rolebook.output()).doesNotContain("ERROR", "Exception", "\tat ");
        }
    }

    @Test
    void rootWhereTheSystemRefusesAUserNamespace() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of("/proc")) && "root".equals(System.getProperty("user.name")),
                "only root asks for one");
        Path programs = Files.createDirectory(directory.resolve("bin"));
        Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(refusal(Map.of("PATH", programs + ":" + System.getenv("PATH"))))
                .contains("as another user")
                .contains(URL);
    }

    /** The one sentence that it ends with. */
    private String refusal(Map<String, String> environment) {
        try (RunningRolebook rolebook = RunningRolebook.launch(directory, environment)) {
            assertThat(rolebook.exitCode()).isEqualTo(1);
            assertThat(rolebook.output().lines()).hasSize(1);
            return rolebook.output().strip();
        }
    }
}
