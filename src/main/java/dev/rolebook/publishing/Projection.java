package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.DocumentFormat;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The live tables: exactly what is published, made from the changes that the log holds. */
@ApplicationScoped
class Projection {

    /** Documents written before the session is emptied. */
    private static final int BATCH = 200;

    private final EntityManager entityManager;
    private final Kinds kinds;
    private final List<PublicationListener> listeners;

    Projection(EntityManager entityManager, Kinds kinds, @All List<PublicationListener> listeners) {
        this.entityManager = entityManager;
        this.kinds = kinds;
        this.listeners = listeners;
    }

    /** What a proposal changes, in canonical order; a document that is published so already is no change. */
    List<Change> changes(Collection<Draft<?>> drafts, Set<UUID> removed) {
        Map<UUID, DocumentHead> heads =
                DocumentHead.withIds(drafts.stream().map(Draft::id).collect(Collectors.toSet()));
        List<Change> changes = new ArrayList<>();
        for (Draft<?> draft : drafts) {
            DocumentHead head = heads.get(draft.id());
            String before = head == null ? null : head.body;
            if (!DocumentFormat.toJson(draft.document()).equals(before)) {
                changes.add(new Change(draft.id(), name(draft), before, draft));
            }
        }
        DocumentHead.withIds(removed)
                .values()
                .forEach(head -> changes.add(
                        new Change(head.id, new Name(head.kind, head.language, head.slug), head.body, null)));
        changes.sort(Change.CANONICAL);
        return changes;
    }

    /** Published documents that would be left naming something that a proposal removes. */
    List<Finding> dangling(Collection<Draft<?>> drafts, Set<UUID> removed) {
        Set<UUID> rewritten = drafts.stream().map(Draft::id).collect(Collectors.toSet());
        return removed.stream()
                .flatMap(id -> DocumentReference.to(id).stream())
                .filter(reference -> !removed.contains(reference.from.id) && !rewritten.contains(reference.from.id))
                .map(reference -> new Finding(
                        Rule.STILL_REFERENCED,
                        reference.to.kind.word() + " " + reference.to.slug,
                        "",
                        null,
                        "cannot be removed: the " + reference.from.kind.word() + " " + reference.from.slug
                                + " names it in " + reference.relation))
                .toList();
    }

    /** Published documents that name what a proposal changes, and stay as they are. */
    List<Draft<?>> standingOn(Collection<Draft<?>> drafts, Set<UUID> removed) {
        Set<UUID> changed = drafts.stream().map(Draft::id).collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select distinct r.from from DocumentReference r where r.to.id in :changed"
                                + " and r.from.id not in :changed",
                        DocumentHead.class)
                .setParameter("changed", changed)
                .getResultStream()
                .filter(head -> !removed.contains(head.id))
                .<Draft<?>>map(kinds::draft)
                .toList();
    }

    /** Brings the live tables from the publication before to this one, and checks every constraint. */
    void apply(Stamp stamp, List<Change> changes, ProposedLibrary library) {
        // A replay applies one publication after another: each begins as its own transaction would.
        entityManager.createNativeQuery("set constraints all deferred").executeUpdate();
        // What the checks have read is not to be written back.
        entityManager.flush();
        entityManager.clear();
        // Flushing before each query would compare everything written so far, each time.
        FlushModeType flushMode = entityManager.getFlushMode();
        entityManager.setFlushMode(FlushModeType.COMMIT);
        try {
            write(stamp, changes, library);
        } finally {
            entityManager.setFlushMode(flushMode);
        }
        entityManager.createNativeQuery("set constraints all immediate").executeUpdate();
    }

    private void write(Stamp stamp, List<Change> changes, ProposedLibrary library) {
        Set<UUID> ids = changes.stream().map(Change::id).collect(Collectors.toSet());
        Set<UUID> existing = DocumentHead.withIds(ids).keySet();
        Set<Edge> before = edges(existing);
        Set<Edge> after = new HashSet<>();
        // What names goes before what it names.
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).draft() == null) {
                kinds.of(changes.get(i).name().kind()).remove(changes.get(i).id());
            }
        }
        entityManager.flush();
        List<Draft<?>> drafts = drafts(changes);
        inBatches(drafts, draft -> write(draft, stamp, library));
        inBatches(drafts, draft -> {
            writeParts(draft, library);
            after.addAll(edges(draft, library));
        });
        replaceEdges(existing, after, changes, DocumentHead.withIds(ids), stamp);
        touchRelated(before, after, stamp);
        Set<UUID> removed = changes.stream()
                .filter(change -> change.draft() == null)
                .map(Change::id)
                .collect(Collectors.toSet());
        listeners.forEach(listener -> listener.applied(drafts, removed, library::in));
        entityManager.flush();
    }

    /** However many documents there are, the session holds few of them. */
    private void inBatches(List<Draft<?>> drafts, Consumer<Draft<?>> action) {
        for (int i = 0; i < drafts.size(); i += BATCH) {
            drafts.subList(i, Math.min(i + BATCH, drafts.size())).forEach(action);
            entityManager.flush();
            entityManager.clear();
        }
    }

    private <C extends Content> void write(Draft<C> draft, Stamp stamp, ProposedLibrary library) {
        kinds.of(draft).write(draft, stamp, library.in(draft.document().language()));
    }

    private <C extends Content> void writeParts(Draft<C> draft, ProposedLibrary library) {
        kinds.of(draft).writeParts(draft, library.in(draft.document().language()));
    }

    private static List<Draft<?>> drafts(List<Change> changes) {
        List<Draft<?>> drafts = new ArrayList<>();
        for (Change change : changes) {
            if (change.draft() != null) {
                drafts.add(change.draft());
            }
        }
        return drafts;
    }

    private void replaceEdges(
            Set<UUID> existing, Set<Edge> after, List<Change> changes, Map<UUID, DocumentHead> heads, Stamp stamp) {
        if (!existing.isEmpty()) {
            DocumentReference.delete("from.id in :ids", Map.of("ids", existing));
        }
        for (Change change : changes) {
            writeHead(change, heads.get(change.id()), stamp);
        }
        entityManager.flush();
        for (Edge edge : after) {
            DocumentReference reference = new DocumentReference();
            reference.from = entityManager.getReference(DocumentHead.class, edge.from());
            reference.to = entityManager.getReference(DocumentHead.class, edge.to());
            reference.relation = edge.relation();
            reference.persist();
        }
        entityManager.flush();
    }

    private static void writeHead(Change change, @Nullable DocumentHead existing, Stamp stamp) {
        Draft<?> draft = change.draft();
        if (draft == null) {
            if (existing != null) {
                existing.delete();
            }
            return;
        }
        DocumentHead head = existing == null ? new DocumentHead() : existing;
        head.id = draft.id();
        head.kind = draft.document().kind();
        head.language = draft.document().language();
        head.slug = draft.document().slug();
        head.title = draft.content().heading();
        head.body = DocumentFormat.toJson(draft.document());
        head.version = stamp.number();
        head.updatedAt = stamp.at();
        if (existing == null) {
            head.publishedAt = stamp.at();
            head.persist();
        }
        Set<String> slugs = new HashSet<>(draft.document().envelope().formerSlugs());
        slugs.add(head.slug);
        for (String slug : slugs) {
            Name name = new Name(head.kind, head.language, slug);
            if (DocumentSlug.findById(name) == null) {
                DocumentSlug known = new DocumentSlug();
                known.kind = head.kind;
                known.language = head.language;
                known.slug = slug;
                known.documentId = head.id;
                known.persist();
            }
        }
    }

    /** Marks what is named now and was not, or was named and is not now. */
    private void touchRelated(Set<Edge> before, Set<Edge> after, Stamp stamp) {
        Set<Edge> moved = new HashSet<>(before);
        moved.addAll(after);
        moved.removeIf(edge -> before.contains(edge) && after.contains(edge));
        Map<Kind, Set<UUID>> touched = new HashMap<>();
        DocumentHead.withIds(moved.stream().map(Edge::to).collect(Collectors.toSet()))
                .values()
                .forEach(head -> touched.computeIfAbsent(head.kind, kind -> new HashSet<>())
                        .add(head.id));
        touched.forEach((kind, ids) -> entityManager
                .createQuery("update " + kinds.of(kind).entityType().getSimpleName()
                        + " e set e.relatedVersion = :number, e.relatedAt = :at where e.id in :ids")
                .setParameter("number", stamp.number())
                .setParameter("at", stamp.at())
                .setParameter("ids", ids)
                .executeUpdate());
    }

    private Set<Edge> edges(Set<UUID> from) {
        return from.isEmpty()
                ? Set.of()
                : new HashSet<>(entityManager
                        .createQuery(
                                "select r.from.id, r.to.id, r.relation from DocumentReference r where r.from.id in :ids",
                                Edge.class)
                        .setParameter("ids", from)
                        .getResultList());
    }

    private static Set<Edge> edges(Draft<?> draft, ProposedLibrary library) {
        Library names = library.in(draft.document().language());
        return draft.content().references().stream()
                .map((Reference reference) ->
                        new Edge(draft.id(), names.id(reference.kind(), reference.slug()), reference.relation()))
                .collect(Collectors.toSet());
    }

    private static Name name(Draft<?> draft) {
        return new Name(
                draft.document().kind(),
                draft.document().language(),
                draft.document().slug());
    }

    /** One document names another in a field. */
    record Edge(UUID from, UUID to, String relation) {}
}
