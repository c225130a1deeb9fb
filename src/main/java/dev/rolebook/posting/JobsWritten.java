package dev.rolebook.posting;

import dev.rolebook.cache.ResponseCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * Jobs of a source were written or ended, in the transaction at hand.
 *
 * @param source whose they are
 */
record JobsWritten(String source) {

    /** Whoever has written jobs here reads them here at once; other replicas show them in half a minute. */
    @ApplicationScoped
    static class Shown {

        private final ResponseCache cache;

        Shown(ResponseCache cache) {
            this.cache = cache;
        }

        void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsWritten written) {
            cache.forgetWhatAges();
        }
    }
}
