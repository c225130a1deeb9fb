package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.RunningRolebook;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Replay;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged Rolebook is killed while it publishes, imports, and publishes what is due: at any moment, all
 * of it was done or nothing, the next start goes on with what was taken on, and whoever asks again gets it
 * done once. {@code src/bench/run.sh kills} is the long form.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(KillsIT.Bystander.class)
class KillsIT {

    /** The Quarkus of this test is another replica on the same database, and leaves all work to the one that is killed. */
    public static class Bystander implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rolebook.imports.poll", "P1D");
        }
    }

    private static final Logger LOG = Logger.getLogger(KillsIT.class);
    private static final int KILLS = Integer.getInteger("rolebook.kills", 3);
    private static final long SEED = Long.getLong("rolebook.kills.seed", System.nanoTime());
    private static final int KINDS = Work.ofRound(0).size();

    /** After so many kills, the log is applied to empty tables. */
    private static final int REPLAYED = 10;

    private static final Path RESULT = Path.of("target", "bench", "kills.md");
    private static final String OURS = "to-be-killed";
    private static final Pattern HREF = Pattern.compile("\"href\":\"(/v1/[^\"]+)\"");
    private static final List<String> LISTS = Stream.of(
                    "role-families", "roles", "duties", "skills", "ladders", "sources", "salary-reports", "guides")
            .map(list -> "/v1/" + list + "?limit=100")
            .toList();

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Replay replay;

    @TempDir
    Path directory;

    private final Hits hits = new Hits();
    private final ExecutorService client = Executors.newSingleThreadExecutor();

    @Test
    void killedAtAnyMomentItIsAllOrNothingAndGoesOn() throws Exception {
        Tables tables = new Tables(url + "?user=postgres");
        long began = System.nanoTime();
        RunningRolebook rolebook = start();
        try {
            Map<String, Duration> undisturbed = undisturbed(rolebook, tables);
            Random random = new Random(SEED);
            for (int kill = 0; kill < KILLS; kill++) {
                Work work = Work.ofRound(kill + 1).get(kill % KINDS);
                Duration span = work.span(undisturbed.getOrDefault(work.name(), Duration.ZERO));
                Duration moment = moment(span, kill, random);
                String when =
                        "kill %d of %d, %s after %s (seed %d)".formatted(kill + 1, KILLS, work.name(), moment, SEED);
                killDuring(work, rolebook, moment, tables, when);
                if ((kill + 1) % REPLAYED == 0) {
                    assertThatTheLogMakesTheTables(tables, when);
                }
                rolebook = start();
                work.finish(new Desk(rolebook, PostgresResource.ADMIN_KEY), tables, when);
                Agreement.check(tables, when);
            }
            Map<String, String> answers = answers(rolebook);
            rolebook.stop();
            assertThatTheLogMakesTheTables(tables, "after all kills");
            rolebook = start();
            assertThat(answers(rolebook)).isEqualTo(answers).hasSizeGreaterThan(LISTS.size());
        } finally {
            rolebook.close();
            client.shutdownNow();
        }
        report(Duration.ofNanos(System.nanoTime() - began));
    }

    private RunningRolebook start() {
        return RunningRolebook.start(
                directory,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", url + "?ApplicationName=" + OURS,
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "ROLEBOOK_IMPORTS_LEASE", "2S",
                        "ROLEBOOK_IMPORTS_POLL", "200ms"));
    }

    /** How long each takes where nobody is killed. */
    private Map<String, Duration> undisturbed(RunningRolebook rolebook, Tables tables) {
        Desk desk = new Desk(rolebook, PostgresResource.ADMIN_KEY);
        return Work.ofRound(0).stream().collect(Collectors.toMap(Work::name, work -> {
            work.prepare(desk);
            long before = System.nanoTime();
            work.run(desk);
            Duration time = Duration.ofNanos(System.nanoTime() - before);
            assertThat(work.isDone(tables, "undisturbed")).isTrue();
            hits.undisturbed(work, time);
            return time;
        }));
    }

    /** One moment in each part of the time that it takes: all of its steps have their turn. */
    private static Duration moment(Duration span, int kill, Random random) {
        int parts = (KILLS + KINDS - 1) / KINDS;
        return span.multipliedBy(kill / KINDS)
                .plus(Duration.ofNanos(random.nextLong(span.toNanos())))
                .dividedBy(parts);
    }

    private void killDuring(Work work, RunningRolebook rolebook, Duration moment, Tables tables, String when)
            throws Exception {
        Desk desk = new Desk(rolebook, PostgresResource.ADMIN_KEY);
        work.prepare(desk);
        Future<?> asked = client.submit(() -> work.run(desk));
        assertThat(rolebook.endsWithin(moment)).as(rolebook::output).isFalse();
        rolebook.kill();
        boolean unanswered = isUnanswered(asked);
        // What had reached the database is still worked off there.
        Awaitility.await("its connections end")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        tables.number("select count(*) from pg_stat_activity where application_name = '" + OURS + "'")
                                == 0);
        boolean whole = work.isDone(tables, when);
        Agreement.check(tables, when);
        hits.add(work, unanswered, whole, Importing.waits(tables));
    }

    private static boolean isUnanswered(Future<?> asked) throws InterruptedException, ExecutionException {
        try {
            asked.get();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException) {
                return true;
            }
            throw e;
        }
    }

    private void assertThatTheLogMakesTheTables(Tables tables, String when) {
        Map<String, String> before = tables.live();
        replay.run();
        assertThat(tables.live()).as(when).isEqualTo(before).hasSizeGreaterThan(15);
    }

    /** What everybody can read: the lists, and all that they name. */
    private static Map<String, String> answers(RunningRolebook rolebook) {
        Map<String, String> lists = LISTS.stream()
                .collect(Collectors.toMap(
                        list -> list, list -> rolebook.get(list).body()));
        Map<String, String> all = lists.values().stream()
                .flatMap(list -> HREF.matcher(list).results().map((MatchResult match) -> match.group(1)))
                .distinct()
                .collect(Collectors.toMap(
                        path -> path, path -> rolebook.get(path).body()));
        all.putAll(lists);
        return all;
    }

    private void report(Duration time) throws IOException {
        String table = hits.table("kills") + "%n%d kills in %d s, seed %d%n".formatted(KILLS, time.toSeconds(), SEED);
        LOG.info("\n" + table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }
}
