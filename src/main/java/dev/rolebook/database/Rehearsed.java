package dev.rolebook.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.util.concurrent.Callable;

/** Work in a transaction of its own that is taken back, whatever comes of it. */
public final class Rehearsed {

    private Rehearsed() {}

    /**
     * Does the work and takes it back.
     *
     * @param seconds how long it may take
     */
    public static <T> T call(int seconds, Callable<T> work) throws Exception {
        Object[] answer = new Object[1];
        try {
            QuarkusTransaction.requiringNew().timeout(seconds).run(() -> {
                try {
                    answer[0] = work.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new QuarkusTransactionException(e);
                }
                // Only what fails is rolled back without a word.
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            @SuppressWarnings("unchecked") // what the work has answered with
            T result = (T) answer[0];
            return result;
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        throw new IllegalStateException("a rehearsal always ends by being taken back");
    }

    private static final class TakenBack extends RuntimeException {

        TakenBack() {
            super("taken back", null, false, false);
        }
    }
}
