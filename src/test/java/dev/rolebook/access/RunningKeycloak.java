package dev.rolebook.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;

/** A real Keycloak with our realms, on this machine alone. Closing ends it. */
final class RunningKeycloak implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Path output;
    private final Process process;

    private RunningKeycloak(int port, Path output, Process process) {
        this.port = port;
        this.output = output;
        this.process = process;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String issuer(int port, String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    /** Starts it, and returns at once. */
    static RunningKeycloak launch(Path directory, int port) {
        Path home = Path.of(System.getProperty("rolebook.keycloak"));
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            Path realms = Files.createDirectories(home.resolve("data/import"));
            for (String realm : new String[] {"rolebook-realm.json", "other-realm.json"}) {
                try (InputStream file = RunningKeycloak.class.getResourceAsStream("/keycloak/" + realm)) {
                    Files.copy(
                            Objects.requireNonNull(file), realms.resolve(realm), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Path output = Files.createTempFile(directory, "keycloak", ".out");
            // Without the executable bit, which not everything that unpacks it keeps.
            ProcessBuilder command = windows
                    ? new ProcessBuilder(home.resolve("bin/kc.bat").toString())
                    : new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString());
            command.command()
                    .addAll(List.of(
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--cache=local",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port));
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            // compiled once and quickly: it lives for a minute
            command.environment().put("JAVA_OPTS", "-Xms64m -Xmx400m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
            return new RunningKeycloak(
                    port,
                    output,
                    command.redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it issues tokens. */
    void awaitReady() {
        Awaitility.await("Keycloak is ready")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .failFast("it ended", () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(Files.readString(output));
                    }
                })
                .ignoreExceptionsMatching(IOException.class::isInstance)
                .until(() -> send(HttpRequest.newBuilder(
                                        URI.create(issuer(port, "other") + "/.well-known/openid-configuration")))
                                .statusCode()
                        == 200);
    }

    /**
     * A token.
     *
     * @param grant the fields of the request for it
     * @param kind {@code access_token} or {@code id_token}
     */
    String token(String realm, String grant, String kind) {
        try {
            String answer = send(HttpRequest.newBuilder(
                                    URI.create(issuer(port, realm) + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(grant)))
                    .body();
            String token = new ObjectMapper().readTree(answer).path(kind).asText();
            if (token.isEmpty()) {
                throw new AssertionError(answer);
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
