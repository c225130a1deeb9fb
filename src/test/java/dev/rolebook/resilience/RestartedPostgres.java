package dev.rolebook.resilience;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A PostgreSQL that is restarted under whoever uses it, on the same port with the same data. */
final class RestartedPostgres implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** How it goes down. */
    enum Way {
        /** As for an upgrade: it cuts everybody off, in order. */
        FAST,
        /** As in a crash: it drops everything, and recovers from its log. */
        IMMEDIATE
    }

    private final Path directory;
    private final int port;
    private EmbeddedPostgres server;

    RestartedPostgres(Path directory) throws IOException {
        this.directory = directory;
        this.port = freePort();
        this.server = start();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                // What was committed is there after a crash, as in production.
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(LIMIT)
                .start();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    void restart(Way way) throws IOException, InterruptedException {
        if (way == Way.IMMEDIATE) {
            crash();
        }
        server.close();
        server = start();
    }

    private void crash() throws IOException, InterruptedException {
        Path note = directory.resolve("postmaster.pid");
        String pid = Files.readAllLines(note).get(0).strip();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        Awaitility.await("PostgreSQL is down").atMost(LIMIT).until(() -> Files.notExists(note));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
