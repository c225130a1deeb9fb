package dev.rolebook.replica;

import dev.rolebook.cache.Applied;
import dev.rolebook.cache.Purge;
import dev.rolebook.publishing.Appended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/** Whoever has published here is answered when nothing older is served here any more. */
@ApplicationScoped
class AfterPublishing {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Applied applied;
    private final Purge purge;

    AfterPublishing(Applied applied, Purge purge) {
        this.applied = applied;
        this.purge = purge;
    }

    void await(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended publication) {
        if (!applied.await(publication.number(), LONGEST)) {
            // The follower is without its connection. All is forgotten rather than one thing shown too long.
            purge.everythingBefore(publication.number());
        }
    }
}
