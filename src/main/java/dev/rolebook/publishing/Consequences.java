package dev.rolebook.publishing;

import static java.util.stream.Collectors.toSet;

import dev.rolebook.document.DocumentFormat;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Catalogue.Edge;
import dev.rolebook.publishing.Edges.Around;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What follows from a proposal: what it changes, what it would leave dangling, what stands on it. */
@ApplicationScoped
class Consequences {

    private final Catalogue catalogue;
    private final Edges edges;
    private final Kinds kinds;

    Consequences(Catalogue catalogue, Edges edges, Kinds kinds) {
        this.catalogue = catalogue;
        this.edges = edges;
        this.kinds = kinds;
    }

    /**
     * What comes of a proposal.
     *
     * @param changes what it changes, in canonical order; a document that is published so already is no change
     * @param standing published documents that name what it writes, and are not in it
     * @param noLonger what a document that changes names now, and will not
     */
    record Effects(List<Change> changes, Set<UUID> standing, Set<UUID> noLonger) {}

    /** What comes of a proposal whose documents name what there is. */
    Effects of(Collection<Draft<?>> drafts, Set<UUID> removed, ProposedLibrary library) {
        Effects all = new Effects(new ArrayList<>(), new LinkedHashSet<>(), new HashSet<>());
        Batches.of(List.copyOf(drafts), batch -> write(batch, library, all));
        drafts.forEach(draft -> all.standing().remove(draft.id()));
        Batches.of(
                List.copyOf(removed),
                batch -> catalogue
                        .names(batch)
                        .forEach((id, name) -> all.changes().add(new Change(id, name, true, null))));
        all.standing().removeAll(removed);
        all.changes().sort(Change.CANONICAL);
        return all;
    }

    private void write(List<Draft<?>> batch, ProposedLibrary library, Effects all) {
        Around around = edges.around(batch.stream().map(Draft::id).toList());
        all.standing().addAll(around.naming());
        for (Draft<?> draft : batch) {
            String before = around.bodies().get(draft.id());
            if (before == null || !before.equals(DocumentFormat.toJson(draft.document()))) {
                all.changes().add(new Change(draft.id(), draft.name(), before != null, draft));
            }
            Set<Edge> were = around.edges().getOrDefault(draft.id(), Set.of());
            if (!were.isEmpty()) {
                Set<Edge> will = library.edges(draft);
                all.noLonger().addAll(noLonger(were, will));
                if (were.equals(will)) {
                    library.keepEdges(draft.id());
                }
            }
        }
    }

    private static Set<UUID> noLonger(Set<Edge> before, Set<Edge> after) {
        Set<UUID> named = before.stream().map(Edge::to).collect(toSet());
        after.forEach(edge -> named.remove(edge.to()));
        return named;
    }

    /** Published documents that would be left naming something that a proposal removes. */
    List<Finding> dangling(Collection<Draft<?>> drafts, Set<UUID> removed) {
        Set<UUID> rewritten = drafts.stream().map(Draft::id).collect(toSet());
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

    /** Shows published documents, some at a time. */
    void read(Set<UUID> documents, Consumer<List<Draft<?>>> action) {
        Batches.of(List.copyOf(documents), batch -> action.accept(kinds.drafts(catalogue.bodies(batch))));
    }
}
