package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal changes, to be asked what it names. It may be a whole library: what is asked of all of it
 * is worked out once, and only a document whose text matters is brought into memory.
 */
final class Proposed {

    private final Map<UUID, Change> written = new LinkedHashMap<>();
    private final Map<UUID, Kind> gone = new HashMap<>();
    private final ProposedLibrary library;
    private final Map<Class<?>, Map<UUID, List<Draft<?>>>> naming = new HashMap<>();
    private final Map<EditorialCheck<?>, Object> made = new HashMap<>();
    private @Nullable Set<UUID> named;

    Proposed(List<Change> changes, ProposedLibrary library) {
        for (Change change : changes) {
            if (!change.isRemoval()) {
                written.put(change.id(), change);
            }
            if (change.published()) {
                gone.put(change.id(), change.name().kind());
            }
        }
        this.library = library;
    }

    /** What is written, in canonical order. */
    List<Draft<?>> drafts() {
        return written.values().stream().<Draft<?>>map(Change::written).toList();
    }

    /** What is written under an id. */
    @Nullable Draft<?> draft(UUID id) {
        Change change = written.get(id);
        return change == null ? null : change.draft();
    }

    /** What is published and will not be as it is: written anew or removed. */
    Set<UUID> gone() {
        return gone.keySet();
    }

    /** Of some kinds, what is published and will not be as it is. */
    Set<UUID> gone(Collection<Kind> ofKinds) {
        Set<UUID> some = new HashSet<>();
        gone.forEach((id, kind) -> {
            if (ofKinds.contains(kind)) {
                some.add(id);
            }
        });
        return some;
    }

    ProposedLibrary library() {
        return library;
    }

    /** The ids of what is published and written anew, by kind. */
    Map<Kind, List<UUID>> rewritten() {
        Map<Kind, List<UUID>> rewritten = new EnumMap<>(Kind.class);
        gone.forEach((id, kind) -> {
            if (written.containsKey(id)) {
                rewritten.computeIfAbsent(kind, none -> new ArrayList<>()).add(id);
            }
        });
        return rewritten;
    }

    /** The slug that something which is written will have. */
    @Nullable String slug(UUID id) {
        Change change = written.get(id);
        return change == null ? null : change.name().slug();
    }

    /** Whether anything that is written names a document, itself not counted. */
    boolean names(UUID id) {
        if (named == null) {
            Set<UUID> all = new HashSet<>();
            drafts().forEach(draft ->
                    ids(draft).filter(to -> !to.equals(draft.id())).forEach(all::add));
            named = all;
        }
        return named.contains(id);
    }

    /** What is written of a type and names any of these. */
    <C extends Content> List<Draft<C>> naming(Collection<UUID> ids, Class<C> type) {
        Map<UUID, List<Draft<?>>> byName = naming.computeIfAbsent(type, this::byName);
        return Surroundings.ofType(
                ids.stream()
                        .flatMap(id -> byName.getOrDefault(id, List.of()).stream())
                        .distinct(),
                type);
    }

    /** By what they name, those that are written of a type. */
    private Map<UUID, List<Draft<?>>> byName(Class<?> type) {
        Map<UUID, List<Draft<?>>> byName = new HashMap<>();
        drafts().stream()
                .filter(draft -> draft.isOf(type))
                .forEach(draft -> ids(draft)
                        .distinct()
                        .forEach(id -> byName.computeIfAbsent(id, none -> new ArrayList<>())
                                .add(draft)));
        return byName;
    }

    /** What a check makes of everything that it looks at and that is written: made once. */
    @SuppressWarnings("unchecked") // under a check stands what it has made itself
    <C extends Content, T> T madeOnce(EditorialCheck<C> check, Function<List<Draft<C>>, T> making) {
        return (T) Objects.requireNonNull(made.computeIfAbsent(
                check, key -> making.apply(Surroundings.ofType(drafts().stream(), check.contentType()))));
    }

    private Stream<UUID> ids(Draft<?> draft) {
        Library names = library.in(draft.document().language());
        return draft.content().references().stream()
                .flatMap((Reference reference) -> names.find(reference.kind(), reference.slug()).stream());
    }
}
