package dev.rolebook.bench;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a publication takes while many more clients than connections to the database ask for guides that
 * are all composed, with and without a bound of how many are composed at the same time. Measures; asserts
 * nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
class FloodBench {

    private static final int GUIDES = 1_000;
    private static final int CLIENTS = 200;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 30);
    private static final int WARM_UP_PUBLICATIONS = 200;
    private static final int ALONE = 100;
    private static final String UNBOUNDED = "-Drolebook.cache.composed-at-once=1000000";
    private static final Path RESULT = Path.of("target", "bench", "flood.md");

    @Inject
    DataSource database;

    @Inject
    GeneratedLibrary library;

    @Test
    void publicationsBesideAFlood() throws Exception {
        library.growTo(GUIDES);
        Map<String, String[]> bounds = new LinkedHashMap<>();
        bounds.put("so many as is the default", new String[0]);
        bounds.put("as many as there are connections", new String[] {UNBOUNDED});
        StringBuilder table = new StringBuilder("""
                | composed at the same time | reads a second | p50 ms | p99 ms | without an answer | publications | median ms | p99 | alone: median ms |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Map.Entry<String, String[]> bound : bounds.entrySet()) {
            try (ServerProcess server = AnswerServers.on(database).rolebook("0", bound.getValue());
                    CheckedReader reader = new CheckedReader(server.port(), CLIENTS)) {
                table.append(row(bound.getKey(), server, reader));
            }
        }
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }

    private String row(String name, ServerProcess server, CheckedReader reader) throws Exception {
        SteadyPublisher publisher = new SteadyPublisher(server, server, this::slug, "/v1/skills?limit=1", reader);
        reader.read(this::path, WARM_UP);
        publish(publisher, WARM_UP_PUBLICATIONS);
        publisher.forget();
        publish(publisher, ALONE);
        double alone = publisher.calls().median();
        publisher.forget();
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean failed = new AtomicBoolean();
        Thread publishing = new Thread(() -> {
            try {
                while (!over.get()) {
                    publisher.publish();
                }
            } catch (Exception refusal) {
                failed.set(true);
            }
        });
        publishing.start();
        CheckedReader.Result reads = reader.read(this::path, SECONDS);
        over.set(true);
        publishing.join();
        return String.format(
                Locale.ROOT, "| %s | %,.0f | %s | %d | %d%s | %s | %.1f |%n",
                name, reads.perSecond(), reads.timing().cells(), reads.old(), publisher.count(),
                failed.get() ? ", then one was refused" : "",
                publisher.count() == 0 ? "– | –" : publisher.calls().cells(), alone);
    }

    private static void publish(SteadyPublisher publisher, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            publisher.publish();
        }
    }

    private String path() {
        return "/v1/guides/" + slug();
    }

    private String slug() {
        int number = ThreadLocalRandom.current().nextInt(GUIDES / GeneratedField.GUIDES * GeneratedField.COMPARISONS);
        return library.field(number / GeneratedField.COMPARISONS).comparison(number % GeneratedField.COMPARISONS);
    }
}
