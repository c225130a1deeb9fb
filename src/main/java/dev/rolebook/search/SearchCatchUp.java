package dev.rolebook.search;

import dev.rolebook.publishing.Replay;
import dev.rolebook.publishing.Turn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;

/** Indexes what was published before there was a search, at the first start that has one. */
@ApplicationScoped
class SearchCatchUp {

    private static final Logger LOG = Logger.getLogger(SearchCatchUp.class);

    private static final String IS_BEHIND = """
            select exists (
                select 1 from document d where not exists (select 1 from search_entry e where e.id = d.id))
            """;

    private final EntityManager entityManager;
    private final Turn turn;
    private final Replay replay;
    private final SearchIndex index;

    SearchCatchUp(EntityManager entityManager, Turn turn, Replay replay, SearchIndex index) {
        this.entityManager = entityManager;
        this.turn = turn;
        this.replay = replay;
        this.index = index;
    }

    void catchUp(@Observes StartupEvent start) {
        if (QuarkusTransaction.requiringNew().call(this::isBehind)) {
            turn.takeAtStart(() -> {
                // Another replica may have been faster.
                if (isBehind()) {
                    replay.to(index);
                    index.sortAllIntoFamilies();
                    LOG.info("Indexed what was published before there was a search");
                }
                return index;
            });
        }
    }

    private boolean isBehind() {
        return (boolean) entityManager.createNativeQuery(IS_BEHIND).getSingleResult();
    }
}
