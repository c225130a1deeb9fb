package dev.rolebook.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Whose turn it is to publish: one at a time, over all replicas. */
@ApplicationScoped
public class Turn {

    /** The key of the advisory lock that publishers take; any number would do. */
    static final long LOCK = 0x526f6c65626f6f6bL;

    /** Seconds. A whole library may be published at once; no read ever takes as long. */
    static final int LONGEST = 600;

    /** Each is as long as publishers wait for each other. */
    private static final int TURNS_AT_START = 12;

    /** SQLSTATE. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final Logger LOG = Logger.getLogger(Turn.class);

    private final EntityManager entityManager;

    Turn(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Runs in one transaction, while nobody publishes: others wait for the lock, and not for long. */
    public <T> T take(Callable<T> publishing) {
        return QuarkusTransaction.joiningExisting().timeout(LONGEST).call(() -> {
            execute(time("5s") + "; select pg_advisory_xact_lock(%d)".formatted(LOCK));
            return publishing.call();
        });
    }

    /** Others are not waited for longer than this; but a statement of a whole library takes its time. */
    void takeTime(String lock) {
        execute(time(lock));
    }

    private static String time(String lock) {
        return "set local lock_timeout = '%s'; set local statement_timeout = '%ds'".formatted(lock, LONGEST);
    }

    /** Several commands go to the database together, which says when it has done the last one. */
    private void execute(String commands) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            // The pool takes this back.
            connection.setNetworkTimeout(Runnable::run, LONGEST * 1_000);
            try (Statement statement = connection.createStatement()) {
                statement.execute(commands);
            }
        });
    }

    /**
     * The same at a start. Another replica that starts as well may be publishing a whole library, and is
     * waited for: a minute, in several turns, because the database lets no statement take so long.
     */
    public <T> T takeAtStart(Callable<T> publishing) {
        for (int turn = 1; turn < TURNS_AT_START; turn++) {
            try {
                return take(publishing);
            } catch (PersistenceException e) {
                if (!isLockTimeout(e)) {
                    throw e;
                }
                LOG.info("Waiting for another replica, which is publishing");
            }
        }
        return take(publishing);
    }

    private static boolean isLockTimeout(PersistenceException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }
}
