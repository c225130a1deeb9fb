package dev.rolebook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DatabaseReadinessTest {

    @Test
    void aDatabaseThatHangsIsNotReadyInBoundedTimeAndIsAskedOnce() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        DatabaseReadiness readiness = new DatabaseReadiness(connecting(() -> {
            asked.incrementAndGet();
            end.await();
            return null;
        }));
        try {
            for (int i = 0; i < 2; i++) {
                Status status = Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> readiness.call().getStatus());
                assertThat(status).isEqualTo(Status.DOWN);
            }
            assertThat(asked).hasValue(1);
        } finally {
            end.countDown();
            readiness.end();
        }
    }

    @Test
    void aDatabaseThatRefusesIsNotReady() {
        DatabaseReadiness readiness = new DatabaseReadiness(connecting(() -> {
            throw new SQLException("refused");
        }));
        try {
            assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            readiness.end();
        }
    }

    /** What {@code getConnection} does. */
    private interface Connecting {
        @Nullable Object connect() throws Exception;
    }

    private static DataSource connecting(Connecting connecting) {
        return (DataSource) Proxy.newProxyInstance(
                DatabaseReadinessTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connecting.connect());
    }
}
