package dev.rolebook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * How fast files come in over HTTP, to the change set and to the publication; and how much memory a whole
 * library takes: {@code run.sh import} gives the process a heap of 256 MB. Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportBench {

    private static final int MANY = 10_000;
    private static final int LIBRARY = Integer.getInteger("bench.documents", 100_000);
    private static final Path RESULT = Path.of("target", "bench", "import.md");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    GeneratedLibrary library;

    @Test
    @Order(1)
    void manyDocuments() throws Exception {
        library.growBy(2_000);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, "| import | s | documents/s |\n|---|---|---|\n");
        measure("%,d documents into a change set", MANY, "");
        measure("%,d documents, published", MANY, "?publish=true");
    }

    @Test
    @Order(2)
    void aWholeLibrary() throws Exception {
        peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
        measure("%,d documents, published, in a heap of " + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB", LIBRARY, "?publish=true");
        long after = peaks().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        say(String.format(Locale.ROOT, "%nPeak of the heap: %,d MB; after the last collection: %,d MB%n", peak() / 1024 / 1024, after / 1024 / 1024));
    }

    private void measure(String what, int documents, String query) throws Exception {
        Path file = Files.createTempFile("bench", ".yaml");
        int written = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            while (written < documents) {
                for (String text : library.next(1)) {
                    writer.write("---\n" + text + "\n");
                    written++;
                }
            }
        }
        long start = System.nanoTime();
        String id = post(file, query);
        String state = await(id);
        long nanos = System.nanoTime() - start;
        Files.delete(file);
        assertThat(state).as(what).contains("\"state\":\"DONE\"");
        say(String.format(Locale.ROOT, "| " + what + " | %.1f | %,.0f |%n", written, nanos / 1e9, written / (nanos / 1e9)));
    }

    private String post(Path file, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/manage/v1/imports" + query))
                .header("Authorization", "Bearer " + Keyring.key(Roles.PUBLISHER))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher id = ID.matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }

    private String await(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/manage/v1/imports/" + id + "?wait=20"))
                .header("Authorization", "Bearer " + Keyring.key(Roles.PUBLISHER))
                .build();
        String state;
        do {
            state = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } while (!state.contains("\"finishedAt\":\""));
        return state;
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static List<MemoryPoolMXBean> peaks() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long peak() {
        return peaks().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static void say(String text) throws IOException {
        System.out.print(text);
        Files.writeString(RESULT, text, StandardOpenOption.APPEND);
    }
}
