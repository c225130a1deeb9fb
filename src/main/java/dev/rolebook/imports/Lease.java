package dev.rolebook.imports;

import java.time.Duration;
import java.util.UUID;

/** A replica's right to work on an import, for as long as it shows signs of life. */
final class Lease {

    private final UUID id;
    private final UUID worker;
    private final Duration duration;
    private final ImportLog log;

    Lease(UUID id, UUID worker, Duration duration, ImportLog log) {
        this.id = id;
        this.worker = worker;
        this.duration = duration;
        this.log = log;
    }

    /**
     * Shows a sign of life in the transaction at hand, so that nothing is written without the right to it.
     *
     * @throws LeaseLost if another replica has taken over
     */
    void hold() {
        if (!log.renew(id, worker, duration)) {
            throw new LeaseLost();
        }
    }

    /** Goes on to a state in the transaction at hand; the lease ends with the import. */
    void goOn(ImportState state) {
        log.goOn(id, worker, state, null);
    }

    /** Ends the import for a reason that is none of the documents'. */
    void fail(String reason) {
        log.goOn(id, worker, ImportState.FAILED, reason);
    }
}
