package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
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
    private final Map<UUID, Draft<?>> known = new HashMap<>();
    /** What the documents name: finding it in prose costs something. */
    private final Map<UUID, Kind> references = new HashMap<>();

    private final Map<Kind, Map<UUID, Set<UUID>>> naming = new EnumMap<>(Kind.class);
    private @Nullable Set<UUID> named;

    Surroundings(List<Draft<?>> looked, Proposed proposed, Catalogue catalogue, Kinds kinds, Edges edges) {
        this.looked = looked;
        this.proposed = proposed;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.edges = edges;
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
        drafts.forEach(draft -> draft.as(type).ifPresent(typed::add));
        return typed;
    }

    @Override
    public Library library(Draft<?> naming) {
        return proposed.library().in(naming.document().language());
    }

    @Override
    public <C extends Content> Optional<Draft<C>> named(Draft<?> naming, Kind kind, String slug, Class<C> type) {
        return library(naming).find(kind, slug).flatMap(id -> document(id, kind).as(type));
    }

    private Draft<?> document(UUID id, Kind kind) {
        if (known(id) == null) {
            Set<UUID> unread = new HashSet<>(Set.of(id));
            references.forEach((named, ofKind) -> {
                if (ofKind == kind && known(named) == null) {
                    unread.add(named);
                }
            });
            read(unread);
        }
        Draft<?> found = known(id);
        if (found == null) {
            throw new IllegalStateException("a name leads to what is not published: " + id);
        }
        return found;
    }

    private @Nullable Draft<?> known(UUID id) {
        Draft<?> written = proposed.draft(id);
        return written == null ? known.get(id) : written;
    }

    private void read(Collection<UUID> ids) {
        List<Draft<?>> read = kinds.drafts(catalogue.bodies(ids));
        read.forEach(draft -> known.put(draft.id(), draft));
        // Checks follow names from one document to the next.
        proposed.library().lookUp(read);
    }

    @Override
    public Optional<String> slug(UUID id) {
        return Optional.ofNullable(proposed.slug(id))
                .or(() -> proposed.library().slug(id));
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
        Map<UUID, Set<UUID>> published = naming.computeIfAbsent(kind, none -> new HashMap<>());
        if (!published.keySet().containsAll(ids)) {
            published.putAll(edges.naming(like(ids), kind, proposed.gone(Set.of(kind)), FEW));
        }
        Set<UUID> first = new TreeSet<>();
        ids.forEach(id -> first.addAll(published.getOrDefault(id, Set.of())));
        List<UUID> few = first.stream().limit(FEW).toList();
        read(few.stream().filter(id -> !known.containsKey(id)).toList());
        List<Draft<C>> naming = ofType(few.stream().flatMap(id -> Stream.ofNullable(known.get(id))), type);
        naming.addAll(proposed.naming(ids, type));
        return naming;
    }

    /** Some ids, and what else the documents name of the same kinds: the next one will ask for that. */
    private Set<UUID> like(Collection<UUID> ids) {
        Set<UUID> all = new HashSet<>(ids);
        Set<Kind> ofKinds = EnumSet.noneOf(Kind.class);
        ids.forEach(id -> Optional.ofNullable(references.get(id)).ifPresent(ofKinds::add));
        references.forEach((id, kind) -> {
            if (ofKinds.contains(kind)) {
                all.add(id);
            }
        });
        return all;
    }

    @Override
    public <C extends Content, T> T madeOnce(EditorialCheck<C> check, Function<List<Draft<C>>, T> making) {
        return proposed.madeOnce(check, making);
    }

    @Override
    public boolean stays(UUID id) {
        return !proposed.gone().contains(id);
    }
}
