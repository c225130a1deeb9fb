package dev.rolebook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long others wait for a guide while four hundred clients send and take a byte now and then, and
 * what that costs in memory. Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(ProductionLimits.class)
class SlowClientsBench {

    private static final int SLOW = 400;
    private static final int READERS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    /** Long enough for each slow client to be dropped, and its successor too. */
    private static final Duration MEASURED = Duration.ofSeconds(60);

    private static final Path RESULT = Path.of("target", "bench", "slow-clients.md");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final StringBuilder table = new StringBuilder("| others read a guide | requests | median ms | p99 ms | heap MB"
            + " | buffers MB |\n|---|---|---|---|---|---|\n");

    @Test
    void othersReadOn() throws Exception {
        read(WARM_UP);
        measure("alone");
        String dropped;
        try (SlowClients slow = new SlowClients(SLOW, RestAssured.port)) {
            measure("beside " + SLOW + " slow clients");
            dropped = String.format(
                    Locale.ROOT,
                    "%nDropped and replaced: %d; the longest lived %.0f s.%n",
                    slow.dropped(),
                    slow.longest());
            assertThat(slow.dropped()).isGreaterThanOrEqualTo(SLOW);
        }
        measure("alone again");
        table.append(dropped);
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }

    private void measure(String what) throws Exception {
        long[] nanos = read(MEASURED);
        table.append("| ")
                .append(what)
                .append(" | ")
                .append(nanos.length)
                .append(" | ")
                .append(Timing.of(nanos).cells())
                .append(" | ")
                .append(Memory.now().cells())
                .append(" |\n");
    }

    /** Several readers, each with one request after another. */
    private long[] read(Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            long end = System.nanoTime() + time.toNanos();
            Callable<List<Long>> reader = () -> readUntil(end);
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(reader));
            }
            LongStream all = LongStream.empty();
            for (Future<List<Long>> each : readers) {
                all = LongStream.concat(all, each.get().stream().mapToLong(Long::longValue));
            }
            return all.toArray();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> readUntil(long end) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/guides/paralegal-vs-legal-ops"))
                .build();
        List<Long> nanos = new ArrayList<>();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos.add(System.nanoTime() - start);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        return nanos;
    }
}
