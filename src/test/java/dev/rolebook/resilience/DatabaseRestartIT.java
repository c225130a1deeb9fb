package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.RunningRolebook;
import dev.rolebook.database.PostgresResource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is restarted while Rolebook publishes, imports, and publishes what is due. Everybody hears so
 * clearly, nothing is lost, and all of it comes to its end without a restart of Rolebook.
 */
class DatabaseRestartIT {

    private static final Logger LOG = Logger.getLogger(DatabaseRestartIT.class);
    private static final long SEED = Long.getLong("rolebook.restarts.seed", System.nanoTime());

    /** Between two reads, so that there is time for those who work. */
    private static final long PAUSE_NANOS = 10_000_000;

    @TempDir
    static Path data;

    @TempDir
    static Path directory;

    private static RestartedPostgres postgres;
    private static RunningRolebook rolebook;

    private final Hits hits = new Hits();
    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void start() throws IOException {
        postgres = new RestartedPostgres(data);
        rolebook = RunningRolebook.start(
                directory,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.url(),
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "ROLEBOOK_ADMIN_KEY", PostgresResource.ADMIN_KEY,
                        "ROLEBOOK_SAMPLE_LIBRARY", "true",
                        "ROLEBOOK_IMPORTS_LEASE", "2S",
                        "ROLEBOOK_IMPORTS_POLL", "200ms"));
    }

    @AfterAll
    static void stop() throws IOException {
        rolebook.close();
        postgres.close();
    }

    @Test
    void inTheMiddleOfAnythingItIsSaidClearlyAndNothingIsLost() throws Exception {
        Desk desk = new Desk(rolebook, PostgresResource.ADMIN_KEY);
        Tables tables = new Tables(postgres.url() + "?user=postgres");
        Map<String, Duration> undisturbed = new HashMap<>();
        Random random = new Random(SEED);
        int round = 0;
        for (Work work : Work.ofRound(round)) {
            work.prepare(desk);
            long before = System.nanoTime();
            work.run(desk);
            undisturbed.put(work.name(), Duration.ofNanos(System.nanoTime() - before));
            hits.undisturbed(work, undisturbed.get(work.name()));
        }
        for (RestartedPostgres.Way way : RestartedPostgres.Way.values()) {
            round++;
            for (Work work : Work.ofRound(round)) {
                Duration span = work.span(undisturbed.getOrDefault(work.name(), Duration.ZERO));
                Duration moment = Duration.ofNanos(random.nextLong(span.toNanos()));
                String when = "%s restart, %s after %s (seed %d)".formatted(way, work.name(), moment, SEED);
                restartDuring(work, desk, tables, way, moment, when);
            }
        }
        LOG.info("\n" + hits.table("restarts"));
    }

    private void restartDuring(
            Work work, Desk desk, Tables tables, RestartedPostgres.Way way, Duration moment, String when)
            throws Exception {
        work.prepare(desk);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        Future<?> reader = others.submit(() -> read(desk, over, answers));
        Future<?> asked = others.submit(() -> work.run(desk));
        assertThat(rolebook.endsWithin(moment)).as(rolebook::output).isFalse();
        boolean unanswered = !asked.isDone();
        postgres.restart(way);
        // Whoever asks is answered all the while: an answer that is no clear one ends these with a failure.
        asked.get();
        boolean taken = Importing.waits(tables);
        boolean whole = !taken && work.isDone(tables, when);
        work.finish(desk, tables, when);
        Agreement.check(tables, when);
        desk.insist(() -> desk.get("/v1/skills?limit=2"));
        over.set(true);
        reader.get();
        assertThat(answers).as(when).hasPositiveValue();
        hits.add(work, unanswered, whole, taken);
    }

    /** Reads on and on: each answer is the list, or says that it cannot be had now. Rolebook itself is well. */
    private static void read(Desk desk, AtomicBoolean over, AtomicInteger answers) {
        while (!over.get()) {
            assertThat(desk.get("/v1/skills?limit=2").status()).isIn(200, 503);
            assertThat(rolebook.get("/q/health/live").statusCode()).isEqualTo(200);
            answers.incrementAndGet();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
