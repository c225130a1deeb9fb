package dev.rolebook.web;

import io.agroal.api.AgroalDataSource;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.postgresql.util.PSQLException;

/** Tells a database that is away or too busy, which a client can wait for, from a defect of ours. */
public final class Outage {

    /** SQLSTATE classes: connection exception, insufficient resources, operator intervention. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** Lock not available, in use, serialization failure, deadlock: the same request may succeed next time. */
    private static final Set<String> STATES = Set.of("55P03", "55006", "40001", "40P01");

    /** Deeper than any library wraps; keeps a cycle of causes from being walked for ever. */
    private static final int DEPTH = 20;

    private Outage() {}

    /** Whether it is what a failure comes from. */
    public static boolean causes(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            if (isOutage(cause) || isCommitCutOff(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** A transaction that could not be committed has no cause: what went wrong is among what it suppressed. */
    private static boolean isCommitCutOff(Throwable cause) {
        return cause instanceof RollbackException
                && Arrays.stream(cause.getSuppressed())
                        .anyMatch(suppressed -> suppressed.getCause() != null && causes(suppressed.getCause()));
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return ofState(sql.getSQLState())
                    || sql instanceof SQLTransientException
                    || isPoolExhausted(sql)
                    || isWithoutAnswer(sql);
        }
        return cause instanceof JDBCConnectionException
                || cause instanceof SocketException
                || cause instanceof SocketTimeoutException;
    }

    /**
     * What the driver itself gave up on, rather than what the server refused. That the pool interrupted
     * it while it was connecting, it knows as something unusual, with the state of a defect.
     */
    private static boolean isWithoutAnswer(SQLException sql) {
        return sql instanceof PSQLException driver
                && driver.getServerErrorMessage() == null
                && (driver.getSQLState() == null || isInterrupted(driver));
    }

    private static boolean isInterrupted(Throwable failure) {
        Throwable cause = failure.getCause();
        for (int i = 0; cause != null && i < DEPTH; i++) {
            boolean unusual = cause.getClass() == RuntimeException.class
                    && String.valueOf(cause.getMessage()).startsWith("Interrupted");
            if (unusual || cause instanceof InterruptedException || cause instanceof IOException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    @SuppressWarnings("NullAway") // a state may be null, whatever the driver's annotations say
    private static boolean ofState(String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }

    /** The pool tells what happened only by its text and by where it was thrown. */
    private static boolean isPoolExhausted(SQLException sql) {
        String pool = AgroalDataSource.class.getPackageName().replace(".api", "");
        StackTraceElement[] trace = sql.getStackTrace();
        return sql.getSQLState() == null
                && trace.length > 0
                && trace[0].getClassName().startsWith(pool);
    }
}
