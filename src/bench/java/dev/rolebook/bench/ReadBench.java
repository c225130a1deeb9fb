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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** Guides, ever more: {@code -Dbench.sizes=100,10000}. */
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.sizes", "100,10000,100000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final Path RESULT = Path.of("target", "bench", "reads.md");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(5);

    @Inject
    GeneratedLibrary library;

    @Test
    void readsOnGrowingLibraries() throws Exception {
        Map<String, List<Timing>> timings = new LinkedHashMap<>();
        for (int size : SIZES) {
            grow(size);
            for (Map.Entry<String, Function<GeneratedField, String>> read : Reads.all().entrySet()) {
                measure(read.getValue(), 150);
                timings.computeIfAbsent(read.getKey(), name -> new ArrayList<>()).add(measure(read.getValue(), 400));
            }
        }
        write(table(timings));
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

    private static String table(Map<String, List<Timing>> timings) {
        StringBuilder table = new StringBuilder("| read");
        SIZES.forEach(size -> table.append(String.format(Locale.ROOT, " | %,d: median ms | p99", size)));
        table.append(" | growth |\n|---").append("|---|---".repeat(SIZES.size())).append("|---|\n");
        timings.forEach((read, bySize) -> {
            table.append("| ").append(read);
            bySize.forEach(timing -> table.append(" | ").append(timing.cells()));
            table.append(" | ").append(growth(bySize)).append(" |\n");
        });
        return table.toString();
    }

    /** How many times as long the largest library takes as the one before. */
    private static String growth(List<Timing> bySize) {
        int last = bySize.size() - 1;
        return last == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.2f",
                        bySize.get(last).median() / bySize.get(last - 1).median());
    }

    private static void write(String table) throws IOException {
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }
}
