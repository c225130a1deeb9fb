package dev.rolebook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.DocumentFormat;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * How fast files come in over HTTP, to the change set and to the publication; and whether a whole library goes into a
 * heap of 256 MB. The packaged server does it, in a process of its own. Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportBench {

    private static final int MANY = 10_000;
    private static final int ROUNDS = 3;
    private static final int LIBRARY = Integer.getInteger("bench.documents", 100_000);
    private static final String HEAP = System.getProperty("bench.heap", "256m");
    private static final Path RESULT = Path.of("target", "bench", "import.md");
    private static final Path COLLECTIONS = Path.of("target", "bench", "import.gc").toAbsolutePath();
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern COLLECTED = Pattern.compile("Pause (\\w+) .* (\\d+)M->(\\d+)M");

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    GeneratedLibrary library;

    @Inject
    Written written;

    @Inject
    DataSource database;

    /** How documents are written in a file. */
    private enum Format {
        YAML("application/yaml"),
        NDJSON("application/x-ndjson");

        final String type;

        Format(String type) {
            this.type = type;
        }
    }

    @Test
    @Order(1)
    void manyDocuments() throws Exception {
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, "| %,d documents from | s | documents/s |\n|---|---|---|\n".formatted(MANY));
        try (ServerProcess server = AnswerServers.on(database).rolebook("64M", "-Xmx" + HEAP)) {
            // Nobody would judge it by what it does in its first minute.
            for (Format format : Format.values()) {
                seconds(server, format, MANY, "?publish=true");
            }
            for (Format format : Format.values()) {
                measure(server, format, "into a change set", "");
                measure(server, format, "published", "?publish=true");
            }
        }
    }

    @Test
    @Order(2)
    void aWholeLibrary() throws Exception {
        Files.deleteIfExists(COLLECTIONS);
        try (ServerProcess server = AnswerServers.on(database)
                .rolebook("64M", "-Xmx" + HEAP, "-Xlog:gc:file=" + COLLECTIONS)) {
            double seconds = seconds(server, Format.YAML, LIBRARY, "?publish=true");
            say("%n%,d documents from YAML, published, in a heap of %s: %.0f s, %,.0f a second; at most %d MB were in use, %d MB"
                    + " after a whole collection; resident: %d MB.%n", LIBRARY, HEAP, seconds, LIBRARY / seconds,
                    most(".*", 2), most("Full", 3), server.residentMegabytes());
        }
    }

    private void measure(ServerProcess server, Format format, String what, String query) throws Exception {
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            seconds[i] = seconds(server, format, MANY, query);
        }
        Arrays.sort(seconds);
        double median = seconds[ROUNDS / 2];
        say("| %s, %s | %.1f | %,.0f |%n", format, what, median, MANY / median);
    }

    private double seconds(ServerProcess server, Format format, int documents, String query) throws Exception {
        Path file = Files.createTempFile("bench", ".documents");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            int count = 0;
            while (count < documents) {
                for (String text : library.next(1)) {
                    if (count++ < documents) {
                        writer.write(format == Format.YAML ? "---\n" + text + "\n" : json(text) + "\n");
                    }
                }
            }
        }
        long start = System.nanoTime();
        String id = post(server, format, file, query);
        String state = await(server, id);
        long nanos = System.nanoTime() - start;
        Files.delete(file);
        assertThat(state).contains("\"state\":\"DONE\"");
        return nanos / 1e9;
    }

    private String json(String text) {
        return DocumentFormat.toJson(written.documents(List.of(text)).get(0));
    }

    private String post(ServerProcess server, Format format, Path file, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/manage/v1/imports" + query))
                .header("Authorization", "Bearer " + PostgresResource.ADMIN_KEY)
                .header("Content-Type", format.type)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher id = ID.matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }

    private String await(ServerProcess server, String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/manage/v1/imports/" + id + "?wait=20"))
                .header("Authorization", "Bearer " + PostgresResource.ADMIN_KEY)
                .build();
        String state;
        do {
            state = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } while (!state.contains("\"finishedAt\":\""));
        return state;
    }

    /** The most megabytes that were in use before collections, or after them. */
    private static long most(String kind, int group) throws IOException {
        return Files.readAllLines(COLLECTIONS).stream()
                .map(COLLECTED::matcher)
                .filter(line -> line.find() && line.group(1).matches(kind))
                .flatMapToLong(line -> LongStream.of(Long.parseLong(line.group(group))))
                .max()
                .orElse(0);
    }

    private static void say(String text, Object... values) throws IOException {
        String said = String.format(Locale.ROOT, text, values);
        System.out.print(said);
        Files.writeString(RESULT, said, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
