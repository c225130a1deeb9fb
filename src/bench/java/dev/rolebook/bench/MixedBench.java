package dev.rolebook.bench;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Most reads go to few guides while some of these are published all the time, through one of two
 * replicas, beside a plain Vert.x that sends the bytes of one guide to the same reader. Every answer is
 * looked at. Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
class MixedBench {

    private static final int GUIDES = Integer.getInteger("bench.guides", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 6);

    /** Of reading each row, and publications before them: what is compiled then is not measured. */
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 15);

    private static final int WARM_UP_PUBLICATIONS = 300;
    private static final double HOT_SHARE = 0.97;
    private static final int COMPARISONS = GUIDES / GeneratedField.GUIDES * GeneratedField.COMPARISONS;

    /** One in a hundred. */
    private static final int HOT = Math.max(1, COMPARISONS / 100);

    private static final Path RESULT = Path.of("target", "bench", "mixed.md");

    @Inject
    DataSource database;

    @Inject
    GeneratedLibrary library;

    @Inject
    Written written;

    /** What is read, from whom, while what is done. */
    private record Row(
            String name, ServerProcess server, CheckedReader reader, Supplier<String> paths, @Nullable SteadyPublisher publisher) {

        Run run(int seconds) throws Exception {
            double before = server.cpuSeconds();
            CheckedReader.Result read = publisher == null
                    ? reader.read(paths, seconds)
                    : publisher.during(() -> reader.read(paths, seconds));
            return new Run(read, (server.cpuSeconds() - before) * 1e6 / read.answers());
        }
    }

    private record Run(CheckedReader.Result read, double cpuMicros) {}

    @Test
    void readsWhileGuidesArePublished() throws Exception {
        library.growTo(GUIDES);
        AnswerServers servers = AnswerServers.on(database);
        try (ServerProcess here = servers.rolebook("64M");
                ServerProcess there = servers.rolebook("64M");
                ServerProcess plain = servers.plain(here, guide(0));
                CheckedReader limit = new CheckedReader(plain.port());
                CheckedReader reader = new CheckedReader(here.port())) {
            SteadyPublisher publisher =
                    new SteadyPublisher(here, there, () -> slug(chance(HOT)), guide(COMPARISONS - 1), reader);
            List<Row> rows = List.of(
                    new Row("one guide, from a plain Vert.x", plain, limit, () -> guide(0), null),
                    new Row("one guide, warm", here, reader, () -> guide(0), null),
                    new Row("97 % of reads on 1 % of the guides", here, reader, this::some, null),
                    new Row("the same, while 5 of these are published a second", here, reader, this::some, publisher));
            Map<Row, List<Run>> runs = measured(rows, publisher);
            AtomicReference<String> large = new AtomicReference<>();
            Thread all = new Thread(() -> large.set(publishAllThatIsHot()));
            all.start();
            CheckedReader.Result touched = reader.read(this::some, 2 * SECONDS);
            all.join();
            write(table(runs) + publisher(publisher) + String.format(
                    Locale.ROOT, "%n%s While it was made, and %d seconds in all, reads took %.2f ms (p99 %.1f).%n%nResident: %d MB.%n",
                    large.get(), 2 * SECONDS, touched.timing().median(), touched.timing().p99(), here.residentMegabytes()));
        }
    }

    /** All rows in turn, round after round: what else the machine does meets all alike. */
    private static Map<Row, List<Run>> measured(List<Row> rows, SteadyPublisher publisher) throws Exception {
        for (int i = 0; i < WARM_UP_PUBLICATIONS; i++) {
            publisher.publish();
        }
        Map<Row, List<Run>> runs = new LinkedHashMap<>();
        for (Row row : rows) {
            row.run(WARM_UP_SECONDS);
            runs.put(row, new ArrayList<>());
        }
        publisher.forget();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<Row, List<Run>> row : runs.entrySet()) {
                row.getValue().add(row.getKey().run(SECONDS));
            }
        }
        return runs;
    }

    private static String table(Map<Row, List<Run>> runs) {
        StringBuilder table = new StringBuilder("""
                | read | a second | p50 ms | p99 ms | CPU µs | of warm | answers | old ones |
                |---|---|---|---|---|---|---|---|
                """);
        double warm = runs.entrySet().stream()
                .filter(row -> row.getKey().name().endsWith("warm"))
                .mapToDouble(row -> median(row.getValue(), run -> run.read().perSecond()))
                .findFirst()
                .orElseThrow();
        runs.forEach((row, each) -> {
            double perSecond = median(each, run -> run.read().perSecond());
            table.append(String.format(
                    Locale.ROOT, "| %s | %,.0f | %.2f | %.1f | %.0f | %.2f | %,d | %d |%n",
                    row.name(),
                    perSecond,
                    median(each, run -> run.read().timing().median()),
                    median(each, run -> run.read().timing().p99()),
                    median(each, Run::cpuMicros),
                    perSecond / warm,
                    each.stream().mapToLong(run -> run.read().answers()).sum(),
                    each.stream().mapToLong(run -> run.read().old()).sum()));
        });
        return table.toString();
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String publisher(SteadyPublisher publisher) {
        return String.format(
                Locale.ROOT,
                "%n%d publications, %.1f a second; a call took %.1f ms (p99 %.1f). The other replica said that it had applied one %.1f ms after"
                        + " the call had returned (p99 %.1f).%n",
                publisher.count(),
                publisher.count() / (double) (ROUNDS * SECONDS),
                publisher.calls().median(),
                publisher.calls().p99(),
                publisher.lags().median(),
                publisher.lags().p99());
    }

    private static void write(String result) throws Exception {
        System.out.println(result);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, result);
    }

    /** From this process, as a third replica would: the two are told by the database. */
    private String publishAllThatIsHot() {
        List<String> documents = new ArrayList<>();
        for (int number = 0; number * GeneratedField.COMPARISONS < HOT; number++) {
            library.field(number).documents().stream()
                    .filter(document -> document.startsWith("kind: guide"))
                    .map(document -> document.replaceFirst("shortAnswer: ", "shortAnswer: As of now, "))
                    .forEach(documents::add);
        }
        long start = System.nanoTime();
        written.publish(documents);
        return String.format(
                Locale.ROOT, "One publication of all %d hot guides took %d ms.",
                documents.size(), (System.nanoTime() - start) / 1_000_000);
    }

    private String some() {
        return guide(ThreadLocalRandom.current().nextDouble() < HOT_SHARE ? chance(HOT) : chance(COMPARISONS));
    }

    private static int chance(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    /** The guides in one order; the hot ones first. */
    private String guide(int number) {
        return "/v1/guides/" + slug(number);
    }

    private String slug(int number) {
        GeneratedField field = library.field(number / GeneratedField.COMPARISONS);
        return field.comparison(number % GeneratedField.COMPARISONS);
    }
}
