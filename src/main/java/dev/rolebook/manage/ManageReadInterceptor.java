package dev.rolebook.manage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Statement;
import org.hibernate.Session;

/** Opens the snapshot around a read of the manage plane. */
@Interceptor
@ManageRead
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class ManageReadInterceptor {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final Session session;

    ManageReadInterceptor(Session session) {
        this.session = session;
    }

    @AroundInvoke
    Object onSnapshot(InvocationContext method) throws Exception {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                session.setDefaultReadOnly(true);
                // Before the first statement, which takes the snapshot.
                session.doWork(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(SNAPSHOT);
                    }
                });
                return method.proceed();
            });
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
