package dev.rolebook.database;

import dev.rolebook.provenance.Provenance;
import dev.rolebook.provenance.ReadEnded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.hibernate.FlushMode;
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

    /** A reader is answered in under 3 seconds, if only with 503; other statements may take longer. */
    private static final String REHEARSED = " set local statement_timeout = '2500ms';"
            + " select number, published_at from publication order by number desc limit 1";

    /** Its first round trip also reads which publication it shows. */
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only;" + REHEARSED;

    private final Session session;
    private final Provenance provenance;
    private final Event<ReadEnded> ended;
    private final Overlay overlay;
    private final Reachability database;

    PublishedReadInterceptor(
            Session session, Provenance provenance, Event<ReadEnded> ended, Overlay overlay, Reachability database) {
        this.session = session;
        this.provenance = provenance;
        this.ended = ended;
        this.overlay = overlay;
        this.database = database;
    }

    @AroundInvoke
    Object onSnapshot(InvocationContext method) throws Exception {
        database.demand();
        if (overlay.isAsked()) {
            return overlay.over(() -> read(method, REHEARSED));
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> read(method, SNAPSHOT));
        } catch (io.quarkus.narayana.jta.QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Object read(InvocationContext method, String begin) throws Exception {
        // What a preview has written is read anew.
        session.clear();
        session.setDefaultReadOnly(true);
        // Nothing is written: what was read need not be compared with what it was.
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.doWork(connection -> takeSnapshot(connection, begin));
        Object view = method.proceed();
        ended.fire(new ReadEnded());
        return view;
    }

    private void takeSnapshot(Connection connection, String begin) throws SQLException {
        // A server that stalls does not even end the statement. The pool takes this back: NetworkTimeout.
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        provenance.ran(begin);
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(begin);
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            ResultSet last = Objects.requireNonNull(statement.getResultSet());
            if (last.next()) {
                provenance.snapshot(
                        last.getLong(1), last.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
    }
}
