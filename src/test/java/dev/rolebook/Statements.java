package dev.rolebook;

import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;

/** Counts the SQL statements that something costs. */
public final class Statements {

    private static final int TRIES = 5;

    private Statements() {}

    /**
     * How many statements an action costs that may be done again. Hibernate counts those of everybody, and others run
     * beside it now and then: they only add, so the fewest of some tries are its own.
     */
    public static long fewest(SessionFactory sessions, Callable<?> action) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long before = count(sessions);
            try {
                action.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            fewest = Math.min(fewest, count(sessions) - before);
        }
        return fewest;
    }

    private static long count(SessionFactory sessions) {
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
