package dev.rolebook.manage;

import dev.rolebook.database.Rehearsed;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

/** Opens the transaction around a write of the manage plane. */
@Interceptor
@ManageWrite
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class ManageWriteInterceptor {

    /** Seconds. A change set may hold a whole library. */
    private static final int LONGEST = 600;

    private final Session session;
    private final Idempotency idempotency;
    private final List<WriteListener> listeners;

    ManageWriteInterceptor(Session session, Idempotency idempotency, @All List<WriteListener> listeners) {
        this.session = session;
        this.idempotency = idempotency;
        this.listeners = listeners;
    }

    @AroundInvoke
    Object inTransaction(InvocationContext method) throws Exception {
        if (isDryRun(method)) {
            return Rehearsed.call(LONGEST, () -> toTheEnd(method));
        }
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> write(method));
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Object write(InvocationContext method) throws Exception {
        Object answer = idempotency.once(method);
        ManageWrite binding = method.getMethod().getAnnotation(ManageWrite.class);
        if (binding == null || binding.changes()) {
            listeners.forEach(listener -> listener.written(method, answer));
        }
        return answer;
    }

    /** What would be refused at the end is to be refused now. */
    private Object toTheEnd(InvocationContext method) throws Exception {
        Object answer = method.proceed();
        session.flush();
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set constraints all immediate");
            }
        });
        return answer;
    }

    private static boolean isDryRun(InvocationContext method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter instanceof WriteOptions options && options.dryRun);
    }
}
