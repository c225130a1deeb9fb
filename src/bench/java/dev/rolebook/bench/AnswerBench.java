package dev.rolebook.bench;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many answers a second leave the packaged jar, beside the limits of the same machine at the same
 * time: a plain Vert.x that sends the same bytes, one statement by JDBC, and a Quarkus that says hello.
 * Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
class AnswerBench {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.sizes", "1000,100000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    /** They take seconds each, and scatter by a tenth. */
    private static final int STARTS = 3 * ROUNDS;

    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);

    /** What answers is a lot of code where it composes, and the JVM compiles it beside everything else. */
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 60);

    private static final int WARM_UP_OF_WHAT_IS_KEPT = WARM_UP / 4;

    private static final int CONNECTIONS = 32;
    private static final Path RESULT = Path.of("target", "bench", "answers.md");

    @Inject
    DataSource database;

    @Inject
    GeneratedLibrary library;

    /** What is measured: one server, then another that stands for the limit. */
    private record Row(String name, ServerProcess server, ServerProcess limit, String path, String limitPath, Map<String, String> fields) {

        boolean cold() {
            return name.endsWith("cold");
        }
    }

    @Test
    void answersBesideTheirLimits() throws Exception {
        StringBuilder result = new StringBuilder();
        for (int size : SIZES) {
            library.growTo(size);
            AnswerServers servers = AnswerServers.on(database);
            try (ServerProcess warm = servers.rolebook("64M");
                    ServerProcess cold = servers.rolebook("0");
                    ServerProcess plain = servers.plain(warm, guide(), list());
                    ServerProcess statement = servers.sketch("statement", "/documents/" + library.field(3).guide(1, 2))) {
                result.append(String.format(Locale.ROOT, "%n%,d guides:%n%n", size));
                result.append(table(measured(rows(warm, cold, plain, statement))));
                result.append(String.format(
                        Locale.ROOT, "%nResident after the run: %d MB; of the plain server %d MB.%n",
                        warm.residentMegabytes(), plain.residentMegabytes()));
            }
        }
        result.append(starts());
        System.out.println(result);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, result);
    }

    private List<Row> rows(ServerProcess warm, ServerProcess cold, ServerProcess plain, ServerProcess statement)
            throws Exception {
        GeneratedField field = library.field(3);
        String guide = guide();
        String list = list();
        String compare = "/v1/compare?roles=" + field.role(1) + "," + field.role(3) + "," + field.role(5) + "," + field.role(7);
        String document = "/documents/" + field.guide(1, 2);
        String tag = RecordedAnswers.answer(warm, guide, "identity").headers().firstValue("ETag").orElseThrow();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("guide, warm", warm, plain, guide, guide, Map.of()));
        rows.add(new Row("guide, warm, 304", warm, plain, guide, guide, Map.of("If-None-Match", tag)));
        rows.add(new Row("guide, warm, gzip", warm, plain, guide, guide, Map.of("Accept-Encoding", "gzip")));
        rows.add(new Row("guide, warm, Brotli", warm, plain, guide, guide, Map.of("Accept-Encoding", "br")));
        rows.add(new Row("list, warm", warm, plain, list, list, Map.of()));
        rows.add(new Row("guide, cold", cold, statement, guide, document, Map.of()));
        rows.add(new Row("list, cold", cold, statement, list, document, Map.of()));
        rows.add(new Row("search, cold", cold, statement, "/v1/search?q=" + field.word(), document, Map.of()));
        rows.add(new Row("compare of four roles, cold", cold, statement, compare, document, Map.of()));
        return rows;
    }

    private String list() {
        return "/v1/guides?roleFamily=" + library.field(3).word() + "&sort=title";
    }

    private String guide() {
        return "/v1/guides/" + library.field(3).guide(1, 2);
    }

    /** Each row's two servers in turn, round after round: what else the machine does meets both alike. */
    private static Map<Row, List<List<Wrk>>> measured(List<Row> rows) throws Exception {
        Map<Row, List<List<Wrk>>> runs = new LinkedHashMap<>();
        for (Row row : rows) {
            int warmUp = row.cold() ? WARM_UP : WARM_UP_OF_WHAT_IS_KEPT;
            run(row.server(), row.path(), row, warmUp);
            run(row.limit(), row.limitPath(), row, WARM_UP_OF_WHAT_IS_KEPT);
            runs.put(row, List.of(new ArrayList<>(), new ArrayList<>()));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Row row : rows) {
                List<List<Wrk>> both = Objects.requireNonNull(runs.get(row));
                both.get(0).add(run(row.server(), row.path(), row, SECONDS));
                both.get(1).add(run(row.limit(), row.limitPath(), row, SECONDS));
            }
        }
        return runs;
    }

    private static Wrk run(ServerProcess server, String path, Row row, int seconds) throws Exception {
        return Wrk.run(server, path, row.fields(), "", CONNECTIONS, seconds);
    }

    private static String table(Map<Row, List<List<Wrk>>> runs) {
        StringBuilder table = new StringBuilder("""
                | | a second | p50 ms | p99 ms | CPU µs | bytes | limit: a second | p50 ms | p99 ms | CPU µs | bytes | ratio |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        runs.forEach((row, both) -> {
            Wrk own = median(both.get(0));
            Wrk limit = median(both.get(1));
            table.append(String.format(
                    Locale.ROOT, "| %s | %s | %s | %.2f |%n",
                    row.name(), own.cells(), limit.cells(), own.perSecond() / limit.perSecond()));
        });
        return table.toString();
    }

    private static Wrk median(List<Wrk> runs) {
        return new Wrk(
                median(runs, Wrk::perSecond), median(runs, Wrk::median), median(runs, Wrk::p99),
                median(runs, Wrk::bytes), median(runs, Wrk::cpuMicros));
    }

    private static double median(List<Wrk> runs, ToDoubleFunction<Wrk> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private String starts() throws Exception {
        AnswerServers servers = AnswerServers.on(database);
        List<Double> own = new ArrayList<>();
        List<Double> hello = new ArrayList<>();
        for (int round = 0; round < STARTS; round++) {
            try (ServerProcess server = servers.rolebook("64M")) {
                own.add(server.startMillis());
            }
            try (ServerProcess server = servers.sketch("hello", "/hello")) {
                hello.add(server.startMillis());
            }
        }
        own.sort(Comparator.naturalOrder());
        hello.sort(Comparator.naturalOrder());
        double ours = own.get(STARTS / 2);
        double least = hello.get(STARTS / 2);
        return String.format(
                Locale.ROOT, "%nStart to first answer: %,.0f ms; of a Quarkus that says hello %,.0f ms; ratio %.2f.%n",
                ours, least, ours / least);
    }
}
