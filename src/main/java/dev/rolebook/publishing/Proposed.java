package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a proposal changes, to be asked what it names. */
final class Proposed {

    private final Map<UUID, Draft<?>> drafts = new LinkedHashMap<>();
    private final Set<UUID> gone;
    private final ProposedLibrary library;
    private @Nullable Set<UUID> named;

    Proposed(List<Change> changes, ProposedLibrary library) {
        for (Change change : changes) {
            if (change.draft() != null) {
                drafts.put(change.id(), change.draft());
            }
        }
        this.gone = changes.stream().map(Change::id).collect(Collectors.toSet());
        this.library = library;
    }

    /** What is written, by id. */
    Map<UUID, Draft<?>> drafts() {
        return drafts;
    }

    /** What will not be as it is: written anew or removed. */
    Set<UUID> gone() {
        return gone;
    }

    ProposedLibrary library() {
        return library;
    }

    /** The ids of what is written, by kind. */
    Map<Kind, List<UUID>> byKind() {
        return drafts.values().stream()
                .collect(Collectors.groupingBy(
                        draft -> draft.document().kind(), Collectors.mapping(Draft::id, Collectors.toList())));
    }

    /** The ids of what is published under another name. */
    List<UUID> renamed(Catalogue catalogue) {
        List<UUID> renamed = new ArrayList<>();
        catalogue.names(drafts.keySet()).forEach((id, name) -> {
            if (!name.slug()
                    .equals(Objects.requireNonNull(drafts.get(id)).document().slug())) {
                renamed.add(id);
            }
        });
        return renamed;
    }

    /** Whether anything that is written names a document, itself not counted. */
    boolean names(UUID id) {
        if (named == null) {
            Set<UUID> all = new HashSet<>();
            drafts.values()
                    .forEach(draft ->
                            ids(draft).filter(to -> !to.equals(draft.id())).forEach(all::add));
            named = all;
        }
        return named.contains(id);
    }

    /** What is written of a kind and names any of these. */
    <C extends Content> Stream<Draft<C>> naming(Collection<UUID> ids, Class<C> type) {
        return Surroundings.ofType(drafts.values().stream(), type).stream()
                .filter(draft -> ids(draft).anyMatch(ids::contains));
    }

    private Stream<UUID> ids(Draft<?> draft) {
        Library names = library.in(draft.document().language());
        return draft.content().references().stream()
                .flatMap((Reference reference) -> names.find(reference.kind(), reference.slug()).stream());
    }
}
