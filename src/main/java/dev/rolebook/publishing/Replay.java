package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the live tables anew from the log alone: every public answer is the same as before. */
@ApplicationScoped
public class Replay {

    /** How many documents are shown at once to a listener that has come late. */
    private static final int BATCH = 500;

    /** Seconds. The whole log is applied again. */
    private static final int LONGEST = 3_600;

    private final EntityManager entityManager;
    private final Catalogue catalogue;
    private final Kinds kinds;
    private final Rows rows;
    private final Projection projection;
    private final List<PublicationListener> listeners;

    public Replay(
            EntityManager entityManager,
            Catalogue catalogue,
            Kinds kinds,
            Rows rows,
            Projection projection,
            @All List<PublicationListener> listeners) {
        this.entityManager = entityManager;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.rows = rows;
        this.projection = projection;
        this.listeners = listeners;
    }

    /** Empties the live tables and applies every publication again, in one transaction. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    public void run() {
        listeners.forEach(PublicationListener::emptied);
        kinds.lastToFirst().forEach(kind -> {
            List<UUID> all = entityManager
                    .createQuery("select e.id from " + kind.entityType().getSimpleName() + " e", UUID.class)
                    .getResultList();
            Batches.of(all, batch -> {
                rows.removeParts(kind, batch);
                rows.remove(kind, batch);
            });
        });
        DocumentReference.deleteAll();
        DocumentSlug.deleteAll();
        DocumentHead.deleteAll();
        entityManager.clear();
        for (Publication publication : Publication.<Publication>list("order by number")) {
            apply(publication);
            entityManager.flush();
            entityManager.clear();
        }
    }

    /** Shows one listener, which has come late, everything that is published, as if it were published now. */
    public void to(PublicationListener listener) {
        listener.emptied();
        List<UUID> ids = entityManager
                .createQuery("select h.id from DocumentHead h order by h.kind, h.id", UUID.class)
                .getResultList();
        for (int i = 0; i < ids.size(); i += BATCH) {
            List<Draft<?>> drafts = kinds.drafts(catalogue.bodies(ids.subList(i, Math.min(ids.size(), i + BATCH))));
            ProposedLibrary library = new ProposedLibrary(catalogue, kinds, drafts, Set.of(), List.of());
            library.lookUp(drafts);
            listener.applied(drafts, Set.of(), library::in);
            entityManager.clear();
        }
    }

    private void apply(Publication publication) {
        List<Change> changes = new ArrayList<>();
        List<Draft<?>> drafts = new ArrayList<>();
        Set<UUID> removed = new HashSet<>();
        for (Revision revision : Revision.of(publication)) {
            Draft<?> draft = draft(revision);
            if (draft == null) {
                removed.add(revision.documentId);
            } else {
                drafts.add(draft);
            }
            Name name = new Name(revision.kind, revision.language, revision.slug);
            changes.add(new Change(revision.documentId, name, revision.before != null, draft));
        }
        changes.sort(Change.CANONICAL);
        // Each begins as its own transaction would.
        entityManager.createNativeQuery("set constraints all deferred").executeUpdate();
        ProposedLibrary library = new ProposedLibrary(catalogue, kinds, drafts, removed, List.of());
        projection.apply(new Stamp(publication.number, publication.publishedAt), changes, library);
    }

    private @Nullable Draft<?> draft(Revision revision) {
        if (revision.after == null) {
            return null;
        }
        Document document = kinds.reader().published("publication " + revision.publication, revision.after);
        return kinds.draft(revision.documentId, document);
    }
}
