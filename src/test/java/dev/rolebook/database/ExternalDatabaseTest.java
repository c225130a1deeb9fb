package dev.rolebook.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {

    @Test
    void aDatabaseThatIsStillStartingIsWaitedFor() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ExternalDatabase database = ExternalDatabase.at(
                "jdbc:postgresql://localhost:%d/postgres".formatted(port), Map.of("user", "postgres"));
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> database.await(Duration.ofMinutes(1)));
        assertThat(waiting).isNotDone();
        try (EmbeddedPostgres started = EmbeddedPostgres.builder().setPort(port).start()) {
            assertThat(started.getPort()).isEqualTo(port);
            waiting.get(60, TimeUnit.SECONDS);
        }
    }
}
