package dev.rolebook.imports;

import dev.rolebook.document.Identity;
import dev.rolebook.web.Outage;
import dev.rolebook.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works off imports, one at a time, whichever replica they came to. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final UUID self = Identity.next();
    private final Semaphore reasons = new Semaphore(0);
    private final ImportLeases leases;
    private final ImportLog log;
    private final Staging staging;
    private final ImportReading reading;
    private final ImportCheck checking;
    private final ImportApply applying;
    private final ImportConfig config;
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "import-pulse"));
    private final Thread thread = daemon(this::run, "imports");
    private volatile boolean stopped;

    ImportWorker(
            ImportLeases leases,
            ImportLog log,
            Staging staging,
            ImportReading reading,
            ImportCheck checking,
            ImportApply applying,
            ImportConfig config) {
        this.leases = leases;
        this.log = log;
        this.staging = staging;
        this.reading = reading;
        this.checking = checking;
        this.applying = applying;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        var unused = pulse.scheduleWithFixedDelay(this::forget, 1, 1, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        pulse.shutdownNow();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void forget() {
        try {
            QuarkusTransaction.requiringNew().run(() -> log.forgetOlderThan(config.kept()));
        } catch (RuntimeException e) {
            LOG.debug("Old imports are forgotten another time", e);
        }
    }

    /** There is something to do. */
    void wake() {
        reasons.release();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        while (!stopped) {
            try {
                Optional<UUID> next = leases.claim(self, config.lease());
                if (next.isPresent()) {
                    work(next.get());
                } else {
                    boolean woken = reasons.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                    if (woken) {
                        reasons.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void work(UUID id) {
        long beat = config.lease().toMillis() / 3;
        ScheduledFuture<?> alive = pulse.scheduleWithFixedDelay(
                () -> leases.renew(id, self, config.lease()), beat, beat, TimeUnit.MILLISECONDS);
        Lease lease = new Lease(id, self, config.lease(), log);
        try {
            for (Import it = load(id); !it.state.isEnd() && !stopped; it = load(id)) {
                step(it, lease);
            }
        } catch (LeaseLost e) {
            LOG.infof("The import %s went on elsewhere", id);
        } catch (RuntimeException e) {
            end(id, lease, e);
        } finally {
            alive.cancel(false);
            leases.release(id, self);
        }
    }

    private static Import load(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Import.withId(id));
    }

    private void step(Import it, Lease lease) {
        switch (it.state) {
            case READING -> {
                reading.run(it, lease);
                QuarkusTransaction.requiringNew().run(() -> lease.goOn(ImportState.CHECKING));
            }
            case CHECKING -> checking.run(it, lease);
            case APPLYING -> applying.run(it, lease);
            default -> throw new IllegalStateException("nothing is to be done for " + it.state);
        }
    }

    /** What the database could not do now, it can do later; a defect would only happen again. */
    private void end(UUID id, Lease lease, RuntimeException failure) {
        if (stopped || Outage.causes(failure)) {
            throw failure;
        }
        String reason =
                failure instanceof Problem problem ? problem.detail() : "Something went wrong here; it is in the log.";
        if (!(failure instanceof Problem)) {
            LOG.errorf(failure, "The import %s failed", id);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            staging.clear(id);
            lease.fail(reason);
        });
    }

    /** The database is away: what was begun waits for it, and goes on where it was. */
    private void pauseAfter(Exception e) {
        LOG.debugf(e, "No import is worked off for a moment");
        try {
            Thread.sleep(config.poll().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
