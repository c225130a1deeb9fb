package dev.rolebook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long single reads take on libraries of growing size, one after another over one connection.
 * Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
class ReadBench {

    private static final List<Integer> SIZES = List.of(100, 10_000, 100_000);
    private static final Path RESULT = Path.of("target", "bench", "reads.md");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(5);

    @Inject
    GeneratedLibrary library;

    @Test
    void readsOnGrowingLibraries() throws Exception {
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        Map<String, Double> before = new LinkedHashMap<>();
        for (int size : SIZES) {
            grow(size);
            for (Map.Entry<String, Function<GeneratedField, String>> read : Reads.all().entrySet()) {
                measure(read.getValue(), 150);
                Timing timing = measure(read.getValue(), 400);
                StringBuilder row = rows.computeIfAbsent(read.getKey(), name -> new StringBuilder("| " + name));
                row.append(" | ").append(timing.cells());
                Double smaller = before.put(read.getKey(), timing.median());
                if (size == 100_000 && smaller != null) {
                    row.append(String.format(Locale.ROOT, " | %.2f", timing.median() / smaller));
                }
            }
        }
        write(rows);
    }

    private void grow(int size) throws SQLException {
        long start = System.nanoTime();
        library.growTo(size);
        System.out.printf("%,d guides published after %d s%n", size, (System.nanoTime() - start) / 1_000_000_000);
    }

    private Timing measure(Function<GeneratedField, String> read, int times) throws IOException, InterruptedException {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            URI uri = URI.create("http://localhost:" + RestAssured.port)
                    .resolve(read.apply(library.field(random.nextInt(Integer.MAX_VALUE))));
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos[i] = System.nanoTime() - start;
            assertThat(answer.statusCode()).as(uri.toString()).isEqualTo(200);
        }
        return Timing.of(nanos);
    }

    private static void write(Map<String, StringBuilder> rows) throws IOException {
        StringBuilder table = new StringBuilder("| read | 100: median ms | p99 | 10,000: median ms | p99 | 100,000: median ms | p99"
                + " | median 100,000 / 10,000 |\n|---|---|---|---|---|---|---|---|\n");
        rows.values().forEach(row -> table.append(row).append(" |\n"));
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }
}
