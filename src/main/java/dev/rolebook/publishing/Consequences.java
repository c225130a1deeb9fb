package dev.rolebook.publishing;

import dev.rolebook.document.DocumentFormat;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What follows from a proposal: what it changes, what it would leave dangling, what stands on it. */
@ApplicationScoped
class Consequences {

    private final Catalogue catalogue;
    private final Kinds kinds;

    Consequences(Catalogue catalogue, Kinds kinds) {
        this.catalogue = catalogue;
        this.kinds = kinds;
    }

    /** What a proposal changes, in canonical order; a document that is published so already is no change. */
    List<Change> changes(Collection<Draft<?>> drafts, Set<UUID> removed) {
        List<Change> changes = new ArrayList<>();
        Batches.of(List.copyOf(drafts), batch -> {
            Map<UUID, String> bodies =
                    catalogue.bodies(batch.stream().map(Draft::id).toList());
            for (Draft<?> draft : batch) {
                String before = bodies.get(draft.id());
                if (before == null || !before.equals(DocumentFormat.toJson(draft.document()))) {
                    changes.add(new Change(draft.id(), draft.name(), before != null, draft));
                }
            }
        });
        Batches.of(
                List.copyOf(removed),
                batch -> catalogue.names(batch).forEach((id, name) -> changes.add(new Change(id, name, true, null))));
        changes.sort(Change.CANONICAL);
        return changes;
    }

    /** Published documents that would be left naming something that a proposal removes. */
    List<Finding> dangling(Collection<Draft<?>> drafts, Set<UUID> removed) {
        Set<UUID> rewritten = drafts.stream().map(Draft::id).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        Batches.of(
                List.copyOf(removed),
                batch -> DocumentReference.toAny(batch).stream()
                        .filter(reference ->
                                !removed.contains(reference.from.id) && !rewritten.contains(reference.from.id))
                        .map(reference -> new Finding(
                                Rule.STILL_REFERENCED,
                                reference.to.kind.word() + " " + reference.to.slug,
                                "",
                                null,
                                "cannot be removed: the " + reference.from.kind.word() + " " + reference.from.slug
                                        + " names it in " + reference.relation))
                        .forEach(findings::add));
        return findings;
    }

    /** Shows, some at a time, published documents that name what a proposal changes, and stay as they are. */
    void standingOn(Collection<Draft<?>> drafts, Set<UUID> removed, Consumer<List<Draft<?>>> action) {
        Set<UUID> changed = drafts.stream().map(Draft::id).collect(Collectors.toSet());
        Set<UUID> standing = new LinkedHashSet<>();
        Batches.of(List.copyOf(changed), batch -> standing.addAll(catalogue.naming(batch)));
        standing.removeAll(changed);
        standing.removeAll(removed);
        Batches.of(List.copyOf(standing), batch -> action.accept(kinds.drafts(catalogue.bodies(batch))));
    }
}
