package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.RunningRolebook;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.resilience.History.Entry;
import dev.rolebook.resilience.History.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Four clients create, edit, publish, remove and read the same few skills at once, while connections are cut
 * on both sides of Rolebook. Of each skill, what they were told happened in one order, which the log has; and
 * nobody reads what is older than what was answered. {@code -Drolebook.histories=500} is the long form.
 */
class HistoriesIT {

    private static final Logger LOG = Logger.getLogger(HistoriesIT.class);
    private static final int HISTORIES = Integer.getInteger("rolebook.histories", 8);
    private static final int CLIENTS = 4;
    private static final int STEPS = 12;
    private static final int SKILLS = 3;
    private static final String OURS = "cut-off";
    private static final long CUT_MILLIS = 40;

    private static final String CUT = """
            select count(pg_terminate_backend(pid))
            from (
                select pid from pg_stat_activity
                where application_name = '%s' and state <> 'idle'
                order by random()
                limit 1) busy
            """.formatted(OURS);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

    @Provide
    Arbitrary<List<List<Step>>> plans() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Step.Action.class),
                        Arbitraries.integers().between(0, SKILLS - 1),
                        Arbitraries.integers().between(0, 9).map(one -> one == 0))
                .as(Step::new);
        return step.list().ofSize(STEPS).list().ofSize(CLIENTS);
    }

    @Provide
    Arbitrary<List<List<List<Step>>>> histories() {
        return plans().list().ofSize(HISTORIES);
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyHistoryHasASerialOrderAndNoReadGoesBack(@ForAll("histories") List<List<List<Step>>> histories)
            throws Exception {
        Path directory = Files.createTempDirectory("histories");
        try (RestartedPostgres postgres = new RestartedPostgres(Files.createDirectory(directory.resolve("data")));
                RunningRolebook rolebook = start(directory, postgres)) {
            Tables tables = new Tables(postgres.url() + "?user=postgres");
            ScheduledExecutorService cutter = Executors.newSingleThreadScheduledExecutor();
            var cutting = cutter.scheduleWithFixedDelay(
                    () -> tables.text(CUT), CUT_MILLIS, CUT_MILLIS, TimeUnit.MILLISECONDS);
            try {
                for (int i = 0; i < histories.size(); i++) {
                    run("h" + i, histories.get(i), rolebook, tables);
                }
                assertThat(cutting.isDone()).as("connections are cut no more").isFalse();
            } finally {
                cutter.shutdownNow();
            }
            Agreement.check(tables, "after all histories");
        }
        LOG.infof("%d histories, writes: %s", HISTORIES, outcomes);
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
    }

    private static RunningRolebook start(Path directory, RestartedPostgres postgres) {
        return RunningRolebook.start(
                directory,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        postgres.url() + "?ApplicationName=" + OURS,
                        "QUARKUS_DATASOURCE_USERNAME",
                        "postgres",
                        "ROLEBOOK_ADMIN_KEY",
                        PostgresResource.ADMIN_KEY));
    }

    private void run(String name, List<List<Step>> plans, RunningRolebook rolebook, Tables tables) throws Exception {
        List<String> slugs =
                IntStream.range(0, SKILLS).mapToObj(i -> name + "-" + i).toList();
        List<Client> clients = new ArrayList<>();
        List<Callable<Object>> tasks = new ArrayList<>();
        for (List<Step> plan : plans) {
            Client client = new Client(clients.size(), rolebook, PostgresResource.ADMIN_KEY, slugs);
            clients.add(client);
            tasks.add(Executors.callable(() -> client.run(plan)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Object> each : threads.invokeAll(tasks)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        awaitQuiet(tables);
        for (String slug : slugs) {
            History history = new History(
                    log(tables, slug),
                    clients.stream()
                            .flatMap(client -> client.writes(slug).stream())
                            .toList(),
                    clients.stream()
                            .flatMap(client -> client.reads(slug).stream())
                            .toList());
            assertThat(history.contradictions()).as("%s: %s", slug, history).isEmpty();
            history.writes().forEach(write -> outcomes.merge(write.outcome(), 1L, Long::sum));
        }
    }

    /** Nothing is under way any more of what was asked for by those who have hung up. */
    private static void awaitQuiet(Tables tables) {
        Awaitility.await("everything has ended")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ofMillis(100))
                .until(() -> tables.number("select count(*) from pg_stat_activity where application_name = '" + OURS
                                + "' and xact_start is not null")
                        == 0);
    }

    private static List<Entry> log(Tables tables, String slug) {
        return tables
                .column("select json_build_array(publication, before ->> 'name', after ->> 'name') from revision"
                        + " where slug = '" + slug + "' order by publication")
                .stream()
                .map(HistoriesIT::entry)
                .toList();
    }

    private static Entry entry(String row) {
        try {
            JsonNode fields = JSON.readTree(row);
            return new Entry(fields.get(0).asLong(), text(fields.get(1)), text(fields.get(2)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String text(JsonNode field) {
        return field.isNull() ? null : field.asText();
    }
}
