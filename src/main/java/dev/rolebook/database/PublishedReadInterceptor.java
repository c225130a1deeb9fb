package dev.rolebook.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.FlushModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;

/**
 * Opens the snapshot around a delivery method and ends it when the method ends, however it ends.
 * Never in filters of requests and answers: those of answers are skipped when an answer fails, and
 * the transaction would stay on the thread for the next request.
 */
@Interceptor
@PublishedRead
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class PublishedReadInterceptor {

    /** A little longer than a statement may take. */
    private static final int SILENCE_MILLIS = 3000;

    private final Session session;

    PublishedReadInterceptor(Session session) {
        this.session = session;
    }

    @AroundInvoke
    Object onSnapshot(InvocationContext method) throws Exception {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                session.setDefaultReadOnly(true);
                session.setFlushMode(FlushModeType.COMMIT);
                session.doWork(PublishedReadInterceptor::takeSnapshot);
                return method.proceed();
            });
        } catch (io.quarkus.narayana.jta.QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void takeSnapshot(Connection connection) throws SQLException {
        // A server that stalls does not even end the statement. The pool takes this back: NetworkTimeout.
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        try (Statement statement = connection.createStatement()) {
            // A reader is answered in under 3 seconds, if only with 503; other statements may take longer.
            statement.execute("set transaction isolation level repeatable read, read only;"
                    + " set local statement_timeout = '2500ms'");
        }
    }
}
