package dev.rolebook.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready is who has a database that answers. Told in bounded time: a database that hangs keeps one
 * thread waiting, however often a balancer asks.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS = 2;

    private final DataSource database;
    private final ExecutorService prober = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "database-readiness");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<Boolean> probe;

    DatabaseReadiness(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        Future<Boolean> underWay = probeUnderWay();
        try {
            return underWay.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Those who ask while one probe waits share its answer. */
    private synchronized Future<Boolean> probeUnderWay() {
        Future<Boolean> current = probe;
        if (current == null || current.isDone()) {
            current = prober.submit(this::probe);
            probe = current;
        }
        return current;
    }

    private boolean probe() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        }
    }

    @PreDestroy
    void end() {
        prober.shutdownNow();
    }
}
