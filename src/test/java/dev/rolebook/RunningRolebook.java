package dev.rolebook;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Rolebook as people run it: the packaged jar, in a process of its own, started in a directory with
 * whatever settings, on a free port. Closing ends it, and its PostgreSQL, however the test ended.
 */
public final class RunningRolebook implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:\\s]+:(\\d+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Path directory;
    private final Path output;
    private final Process process;

    private RunningRolebook(Path directory, Path output, Process process) {
        this.directory = directory;
        this.output = output;
        this.process = process;
    }

    /** Starts it and returns when it is ready to serve. */
    public static RunningRolebook start(Path directory) {
        return start(directory, Map.of());
    }

    /** Starts it with these environment variables, and returns when it is ready to serve. */
    public static RunningRolebook start(Path directory, Map<String, String> environment) {
        RunningRolebook rolebook = launch(directory, environment);
        rolebook.awaitReadyOrClose();
        return rolebook;
    }

    private void awaitReadyOrClose() {
        try {
            awaitReady();
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** Starts it and returns at once. */
    public static RunningRolebook launch(Path directory, Map<String, String> environment) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // compiled once and quickly: these processes live for seconds
        return launch(
                directory,
                environment,
                List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("rolebook.jar")));
    }

    /** Starts a project in dev mode, as it was compiled already, and returns when it is ready to serve. */
    static RunningRolebook startDevMode(Path project) {
        RunningRolebook rolebook = launch(
                project,
                Map.of("JAVA_HOME", System.getProperty("java.home"), "MAVEN_OPTS", "-XX:TieredStopAtLevel=1"),
                List.of(
                        System.getProperty("rolebook.maven"),
                        "-B",
                        "-Dmaven.main.skip",
                        "-Dmaven.test.skip",
                        "-Dspotless.check.skip",
                        "-Ddebug=false",
                        "-Djvm.args=-XX:TieredStopAtLevel=1",
                        "quarkus:dev"));
        rolebook.awaitReadyOrClose();
        return rolebook;
    }

    private static RunningRolebook launch(Path directory, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile(directory, "rolebook", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("ROLEBOOK_"));
            builder.environment().put("QUARKUS_HTTP_PORT", "0");
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            builder.environment().putAll(environment);
            return new RunningRolebook(directory, output, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it is ready; fails with its output when it ends instead. */
    public void awaitReady() {
        Awaitility.await("Rolebook is ready")
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .failFast(
                        "it ended",
                        () -> assertThat(process.isAlive()).as(output()).isTrue())
                .until(() -> port().isPresent() && get("/q/health/ready").statusCode() == 200);
    }

    /** An address of the API, such as {@code /v1}. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:%s%s".formatted(port().orElseThrow(), path));
    }

    public HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(uri(path)));
    }

    /** As somebody who has a key or a token. */
    public HttpResponse<String> get(String path, String credential) {
        return sent(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + credential));
    }

    /** Sends any request. */
    static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes that no HTTP client would, and returns all that comes back until the connection is closed. */
    public String raw(String request) {
        URI root = uri("/");
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it has written so far, to standard output and standard error. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its embedded database, with the rights of the server's owner. Only while it runs, on {@code ./data}. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "postgres", databasePassword());
    }

    public String databaseUrl() {
        try {
            return "jdbc:postgresql://127.0.0.1:%s/rolebook".formatted(note().get(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the user {@code postgres}. */
    public String databasePassword() {
        try {
            return Files.readString(data().resolve("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded server's process, running or left behind. */
    public Optional<ProcessHandle> server() {
        try {
            String home = data().toRealPath().toString();
            return ProcessHandle.of(Long.parseLong(note().get(0)))
                    .filter(handle -> handle.info().command().orElse("").startsWith(home));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException noServer) {
            return Optional.empty();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** True when it ended by itself within this time. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end, and returns its exit code. */
    public int exitCode() {
        if (!endsWithin(LIMIT)) {
            throw new AssertionError("Rolebook still runs: " + output());
        }
        return process.exitValue();
    }

    /** SIGTERM, as a person or a supervisor stops it. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /** SIGKILL, as the kernel does. The embedded PostgreSQL is left running. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        if (process.isAlive()) {
            kill();
        }
        server().ifPresent(server -> {
            server.destroy();
            Awaitility.await("PostgreSQL ends").atMost(LIMIT).until(() -> server().isEmpty());
        });
    }

    private Optional<String> port() {
        Matcher listening = LISTENING.matcher(output());
        return listening.find() ? Optional.of(listening.group(1)) : Optional.empty();
    }

    private List<String> note() throws IOException {
        return new ArrayList<>(Files.readAllLines(data().resolve("postgresql/postmaster.pid")));
    }

    private Path data() {
        return directory.resolve("data");
    }
}
