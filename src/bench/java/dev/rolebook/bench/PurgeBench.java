package dev.rolebook.bench;

import dev.rolebook.cache.Applied;
import dev.rolebook.cache.Purge;
import dev.rolebook.cache.ResponseCache;
import dev.rolebook.database.PostgresResource;
import io.netty.channel.EventLoopGroup;
import io.quarkus.netty.MainEventLoopGroup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long an event loop stands still while a full cache is brought up to a publication that touches
 * 100,000 documents, and others read what it does not touch. Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(FullCache.class)
class PurgeBench {

    private static final int GUIDES = Integer.getInteger("bench.guides", 5_000);
    private static final int TAGS = 100_000;
    private static final int SECONDS = 5;

    /** Beyond this, what is read pushes out what was read before. */
    private static final double FULL = 0.97;

    private static final Path RESULT = Path.of("target", "bench", "purge.md");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    GeneratedLibrary library;

    @Inject
    ResponseCache cache;

    @Inject
    Purge purge;

    @Inject
    Applied applied;

    @Inject
    @MainEventLoopGroup
    EventLoopGroup loops;

    @Test
    void othersReadOn() throws Exception {
        library.growTo(GUIDES);
        fill();
        List<String> tags = IntStream.range(0, TAGS).mapToObj(i -> "guide:" + slug(i)).toList();
        String untouched = "/v1/guides/" + library.field(0).comparison(0);
        try (CheckedReader reader = new CheckedReader(RestAssured.port);
                Pulse pulse = new Pulse(loops)) {
            reader.read(() -> untouched, SECONDS);
            pulse.longestStall();
            CheckedReader.Result alone = reader.read(() -> untouched, SECONDS);
            double before = pulse.longestStall();
            long count = cache.count();
            long megabytes = cache.bytes() >> 20;
            double[] took = new double[1];
            double[] during = new double[1];
            Thread publications = new Thread(() -> {
                pulse.longestStall();
                took[0] = purge(tags);
                during[0] = pulse.longestStall();
            });
            CheckedReader.Result beside = besides(publications, reader, untouched);
            write(alone, before, beside, during[0], took[0], count, megabytes);
        }
    }

    /** Reads for a second, in the middle of which something happens. */
    private static CheckedReader.Result besides(Thread what, CheckedReader reader, String path) throws Exception {
        what.start();
        CheckedReader.Result result = reader.read(() -> path, 1);
        what.join();
        return result;
    }

    /** In milliseconds. */
    private double purge(List<String> tags) {
        try {
            long start = System.nanoTime();
            purge.bringTo(applied.number() + 1, after -> tags);
            return (System.nanoTime() - start) / 1e6;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill() throws Exception {
        for (int i = 0; i < GUIDES && cache.bytes() >> 20 < FULL * FullCache.SIZE; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/v1/guides/" + slug(i)))
                    .build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    /** The guides of all fields but the first, as far as they are published, and beyond. */
    private static String slug(int number) {
        return new GeneratedField(1 + number / GeneratedField.COMPARISONS)
                .comparison(number % GeneratedField.COMPARISONS);
    }

    private static void write(
            CheckedReader.Result alone,
            double before,
            CheckedReader.Result beside,
            double during,
            double took,
            long count,
            long megabytes)
            throws Exception {
        String table = String.format(
                Locale.ROOT,
                """
                | others read a guide | a second | median ms | p99 ms | longest stall of an event loop, ms |
                |---|---|---|---|---|
                | alone | %,.0f | %s | %.1f |
                | beside the purge | %,.0f | %s | %.1f |

                The purge of %,d tags took %.1f ms; %,d answers of %d MB were kept before it.
                """,
                alone.perSecond(),
                alone.timing().cells(),
                before,
                beside.perSecond(),
                beside.timing().cells(),
                during,
                TAGS,
                took,
                count,
                megabytes);
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }
}
