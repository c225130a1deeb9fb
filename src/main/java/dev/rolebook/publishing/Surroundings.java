package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is around some documents that are looked at together. Kept no longer than that. */
final class Surroundings implements Neighbours {

    /** How many documents are found that name one of some others. */
    private static final int FEW = 200;

    private final List<Draft<?>> looked;
    private final Proposed proposed;
    private final Catalogue catalogue;
    private final Kinds kinds;
    private final Edges edges;
    private final Map<UUID, Draft<?>> known;
    /** What the documents name: finding it in prose costs something. */
    private final Map<UUID, Kind> references = new HashMap<>();

    private @Nullable Map<UUID, String> slugs;
    private @Nullable Set<UUID> named;

    Surroundings(List<Draft<?>> looked, Proposed proposed, Catalogue catalogue, Kinds kinds, Edges edges) {
        this.looked = looked;
        this.proposed = proposed;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.edges = edges;
        this.known = new HashMap<>(proposed.drafts());
        looked.forEach(draft -> known.put(draft.id(), draft));
        proposed.library().lookUp(looked);
        for (Draft<?> draft : looked) {
            Library names = library(draft);
            for (Reference reference : draft.content().references()) {
                names.find(reference.kind(), reference.slug()).ifPresent(id -> references.put(id, reference.kind()));
            }
        }
    }

    static <C extends Content> List<Draft<C>> ofType(Stream<Draft<?>> drafts, Class<C> type) {
        List<Draft<C>> typed = new ArrayList<>();
        drafts.forEach(draft -> typed(draft, type).ifPresent(typed::add));
        return typed;
    }

    private static <C extends Content> Optional<Draft<C>> typed(Draft<?> draft, Class<C> type) {
        return type.isInstance(draft.content())
                ? Optional.of(new Draft<>(draft.id(), draft::document, type))
                : Optional.empty();
    }

    @Override
    public Library library(Draft<?> naming) {
        return proposed.library().in(naming.document().language());
    }

    @Override
    public <C extends Content> Optional<Draft<C>> named(Draft<?> naming, Kind kind, String slug, Class<C> type) {
        return library(naming).find(kind, slug).flatMap(id -> typed(document(id, kind), type));
    }

    private Draft<?> document(UUID id, Kind kind) {
        if (!known.containsKey(id)) {
            Set<UUID> unread = new HashSet<>(Set.of(id));
            references.forEach((named, ofKind) -> {
                if (ofKind == kind && !known.containsKey(named)) {
                    unread.add(named);
                }
            });
            kinds.drafts(catalogue.bodies(unread)).forEach(draft -> known.put(draft.id(), draft));
        }
        Draft<?> found = known.get(id);
        if (found == null) {
            throw new IllegalStateException("a name leads to what is not published: " + id);
        }
        return found;
    }

    @Override
    public Map<UUID, String> slugs() {
        if (slugs == null) {
            slugs = new HashMap<>();
            catalogue.names(references.keySet()).forEach((id, name) -> slugs.put(id, name.slug()));
            proposed.drafts()
                    .forEach((id, draft) -> slugs.put(id, draft.document().slug()));
        }
        return slugs;
    }

    @Override
    public boolean isNamed(UUID id) {
        if (named == null) {
            named = edges.named(looked.stream().map(Draft::id).toList(), proposed.gone());
        }
        return named.contains(id) || proposed.names(id);
    }

    @Override
    public <C extends Content> List<Draft<C>> naming(Collection<UUID> ids, Kind kind, Class<C> type) {
        List<Draft<C>> naming = ofType(edges.naming(ids, Set.of(kind), proposed.gone(), FEW).stream(), type);
        proposed.naming(ids, type).forEach(naming::add);
        return naming;
    }

    @Override
    public <C extends Content> List<Draft<C>> proposed(Class<C> type) {
        return ofType(proposed.drafts().values().stream(), type);
    }

    @Override
    public boolean stays(UUID id) {
        return !proposed.gone().contains(id);
    }
}
