package dev.rolebook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Most reads go to few guides while some of these are published all the time, through one of two
 * replicas. Every answer is looked at. Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
class MixedBench {

    private static final int GUIDES = Integer.getInteger("bench.guides", 100_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final int PUBLICATIONS_A_SECOND = 5;
    private static final double HOT_SHARE = 0.97;
    private static final int COMPARISONS = GUIDES / GeneratedField.GUIDES * GeneratedField.COMPARISONS;

    /** One in a hundred. */
    private static final int HOT = Math.max(1, COMPARISONS / 100);

    private static final Path RESULT = Path.of("target", "bench", "mixed.md");
    private static final Pattern PUBLICATION = Pattern.compile("\"publication\":(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(11);
    private final ConcurrentLinkedQueue<Long> lags = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> publishing = new ConcurrentLinkedQueue<>();

    @Inject
    DataSource database;

    @Inject
    GeneratedLibrary library;

    @Inject
    Written written;

    private volatile @Nullable Exception failure;
    private volatile int hotPublished;
    private volatile long hotMillis;

    @Test
    void readsWhileGuidesArePublished() throws Exception {
        library.growTo(GUIDES);
        AnswerServers servers = AnswerServers.on(database);
        try (ServerProcess here = servers.rolebook("64M");
                ServerProcess there = servers.rolebook("64M");
                CheckedReader reader = new CheckedReader(here.port())) {
            String one = guide(0);
            reader.read(() -> one, SECONDS / 2);
            CheckedReader.Result warm = reader.read(() -> one, SECONDS);
            reader.read(this::some, SECONDS);
            CheckedReader.Result alone = reader.read(this::some, SECONDS);
            Thread publisher = new Thread(() -> publish(here, there, reader));
            publisher.start();
            CheckedReader.Result mixed = reader.read(this::some, SECONDS);
            publisher.interrupt();
            publisher.join();
            assertThat(failure).isNull();
            Thread all = new Thread(this::publishAllThatIsHot);
            all.start();
            CheckedReader.Result touched = reader.read(this::some, SECONDS);
            all.join();
            write(List.of(warm, alone, mixed, touched), here.residentMegabytes());
        }
    }

    private void write(List<CheckedReader.Result> results, long megabytes) throws Exception {
        Timing lag = Timing.of(lags.stream().mapToLong(Long::longValue).toArray());
        Timing call = Timing.of(publishing.stream().mapToLong(Long::longValue).toArray());
        StringBuilder table = new StringBuilder("""
                | read | a second | p50 ms | p99 ms | of warm | answers | old ones |
                |---|---|---|---|---|---|---|
                """);
        List<String> names = List.of(
                "one guide, warm",
                "97 % of reads on 1 % of the guides",
                "the same, while 5 of these are published a second",
                "the same, while one publication changes all of these at once");
        for (int i = 0; i < names.size(); i++) {
            // The last one is published elsewhere: no call has returned here, of which answers could fall short.
            boolean known = i < names.size() - 1;
            table.append(row(names.get(i), results.get(i), results.get(0), known));
        }
        table.append(String.format(
                Locale.ROOT,
                "%n%d publications; a call took %.1f ms (p99 %.1f). The other replica showed them %.1f ms after the call had"
                        + " returned (p99 %.1f), its own answer included. The one of all %d hot guides took %d ms. Resident:"
                        + " %d MB.%n",
                lags.size(), call.median(), call.p99(), lag.median(), lag.p99(), hotPublished, hotMillis, megabytes));
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }

    /** From this process, as a third replica would: the two are told by the database. */
    private void publishAllThatIsHot() {
        List<String> documents = new ArrayList<>();
        for (int number = 0; number * GeneratedField.COMPARISONS < HOT; number++) {
            library.field(number).documents().stream()
                    .filter(document -> document.startsWith("kind: guide"))
                    .map(document -> document.replaceFirst("shortAnswer: ", "shortAnswer: As of now, "))
                    .forEach(documents::add);
        }
        long start = System.nanoTime();
        written.publish(documents);
        hotPublished = documents.size();
        hotMillis = (System.nanoTime() - start) / 1_000_000;
    }

    private static String row(String name, CheckedReader.Result result, CheckedReader.Result warm, boolean known) {
        return String.format(
                Locale.ROOT, "| %s | %,.0f | %s | %.2f | %,d | %s |%n",
                name, result.perSecond(), result.timing().cells(), result.perSecond() / warm.perSecond(), result.answers(), known ? result.old() : "–");
    }

    private String some() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return guide(chance.nextDouble() < HOT_SHARE ? chance.nextInt(HOT) : chance.nextInt(COMPARISONS));
    }

    /** The guides in one order; the hot ones first. */
    private String guide(int number) {
        return "/v1/guides/" + slug(number);
    }

    private String slug(int number) {
        GeneratedField field = library.field(number / GeneratedField.COMPARISONS);
        return field.comparison(number % GeneratedField.COMPARISONS);
    }

    private void publish(ServerProcess here, ServerProcess there, CheckedReader reader) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long start = System.nanoTime();
                String slug = slug(random.nextInt(HOT));
                long number = change(here, slug);
                long returned = System.nanoTime();
                reader.published("/v1/guides/" + slug, number);
                publishing.add(returned - start);
                send(HttpRequest.newBuilder(there.uri("/v1/guides/" + slug)).header("Rolebook-Publication", ">=" + number));
                lags.add(System.nanoTime() - returned);
                long rest = 1_000 / PUBLICATIONS_A_SECOND - (System.nanoTime() - start) / 1_000_000;
                Thread.sleep(Math.max(0, rest));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failure = e;
        }
    }

    private long change(ServerProcess server, String slug) throws Exception {
        var path = server.uri("/manage/v1/documents/guide/" + slug);
        String tag = send(authorized(HttpRequest.newBuilder(path))).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = send(authorized(HttpRequest.newBuilder(path))
                .header("If-Match", tag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\":\"Changed " + random.nextLong() + "\"}")));
        Matcher number = PUBLICATION.matcher(answer.body());
        if (!number.find()) {
            throw new IllegalStateException(answer.body());
        }
        return Long.parseLong(number.group(1));
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + PostgresResource.ADMIN_KEY);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.version(HttpClient.Version.HTTP_1_1).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
