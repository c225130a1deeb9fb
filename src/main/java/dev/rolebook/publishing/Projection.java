package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Catalogue.Edge;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The live tables: exactly what is published, made from the changes that the log holds. */
@ApplicationScoped
class Projection {

    private final EntityManager entityManager;
    private final Catalogue catalogue;
    private final Kinds kinds;
    private final Rows rows;
    private final List<PublicationListener> listeners;

    Projection(
            EntityManager entityManager,
            Catalogue catalogue,
            Kinds kinds,
            Rows rows,
            @All List<PublicationListener> listeners) {
        this.entityManager = entityManager;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.rows = rows;
        this.listeners = listeners;
    }

    /** Brings the live tables from the publication before to this one, and checks every constraint. */
    void apply(Stamp stamp, List<Change> changes, ProposedLibrary library) {
        project(stamp, changes, library);
        entityManager.createNativeQuery("set constraints all immediate").executeUpdate();
    }

    /** The same for a publication that is in no log and will be taken back: every other constraint is checked. */
    void rehearse(Stamp stamp, List<Change> changes, ProposedLibrary library) {
        // One rehearsal may follow another: each begins as its own transaction would.
        entityManager.createNativeQuery("set constraints all deferred").executeUpdate();
        project(stamp, changes, library);
        String constraints = entityManager
                .createNativeQuery(
                        "select string_agg(quote_ident(conname), ', ') from pg_constraint c"
                                + " where condeferrable and connamespace = current_schema()::regnamespace"
                                + " and conname <> 'document_version_exists'",
                        String.class)
                .getSingleResult()
                .toString();
        entityManager
                .createNativeQuery("set constraints " + constraints + " immediate")
                .executeUpdate();
    }

    private void project(Stamp stamp, List<Change> changes, ProposedLibrary library) {
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
    }

    private void write(Stamp stamp, List<Change> changes, ProposedLibrary library) {
        Set<UUID> existing =
                changes.stream().filter(Change::published).map(Change::id).collect(Collectors.toSet());
        List<Change> removals = changes.stream().filter(Change::isRemoval).toList();
        List<Change> written =
                changes.stream().filter(change -> !change.isRemoval()).toList();
        Set<UUID> named = new HashSet<>();
        remove(removals, named);
        Batches.of(written, batch -> {
            library.lookUp(batch.stream().map(Change::written).toList());
            writeRows(batch, existing, stamp, library);
            catalogue.write(batch, stamp);
            empty();
        });
        Batches.of(written, batch -> {
            writeParts(batch, existing, library);
            named.addAll(writeEdges(batch, existing, library));
            empty();
        });
        // What is new has the number of this publication already.
        written.stream().map(Change::id).filter(id -> !existing.contains(id)).forEach(named::remove);
        touch(named, stamp);
        List<Draft<?>> drafts = written.stream().<Draft<?>>map(Change::written).toList();
        Set<UUID> removed = removals.stream().map(Change::id).collect(Collectors.toSet());
        listeners.forEach(listener -> listener.applied(drafts, removed, library::in));
        entityManager.flush();
    }

    /** What names goes before what it names. */
    private void remove(List<Change> removals, Set<UUID> named) {
        List<Change> last = new ArrayList<>(removals);
        Collections.reverse(last);
        Batches.of(last, batch -> {
            byKind(batch).forEach((kind, some) -> remove(kinds.of(kind), ids(some)));
            named.addAll(catalogue.replaceEdges(ids(batch), List.of()));
            catalogue.remove(ids(batch));
        });
    }

    private void remove(ContentKind<?, ?> kind, List<UUID> documents) {
        rows.removeParts(kind, documents);
        rows.remove(kind, documents);
    }

    private void writeRows(List<Change> batch, Set<UUID> existing, Stamp stamp, ProposedLibrary library) {
        Map<Boolean, List<Published>> written = batch.stream()
                .collect(Collectors.partitioningBy(
                        change -> existing.contains(change.id()),
                        Collectors.mapping(change -> row(change.written(), stamp, library), Collectors.toList())));
        rows.insert(written.getOrDefault(false, List.of()));
        rows.update(written.getOrDefault(true, List.of()));
    }

    private <C extends Content> Published row(Draft<C> draft, Stamp stamp, ProposedLibrary library) {
        return row(kinds.of(draft), draft, stamp, library);
    }

    private <C extends Content, E extends Published> E row(
            ContentKind<C, E> kind, Draft<C> draft, Stamp stamp, ProposedLibrary library) {
        E row = stamp.on(kind.newRow(), draft);
        kind.write(draft, row, library.in(draft.document().language()));
        return row;
    }

    private void writeParts(List<Change> batch, Set<UUID> existing, ProposedLibrary library) {
        byKind(batch).forEach((kind, changes) -> {
            List<UUID> before = ids(changes, existing);
            if (!before.isEmpty()) {
                kinds.of(kind).inherit(before);
                rows.removeParts(kinds.of(kind), before);
            }
        });
        rows.insert(batch.stream()
                .flatMap(change -> parts(change.written(), library).stream())
                .toList());
    }

    private <C extends Content> List<Object> parts(Draft<C> draft, ProposedLibrary library) {
        return kinds.of(draft).parts(draft, library.in(draft.document().language()));
    }

    /** Marks what is named now and was not, or was named and is not now. */
    private void touch(Set<UUID> named, Stamp stamp) {
        Batches.of(List.copyOf(named), batch -> {
            Map<Kind, List<UUID>> published = new EnumMap<>(Kind.class);
            catalogue
                    .names(batch)
                    .forEach((id, name) -> published
                            .computeIfAbsent(name.kind(), kind -> new ArrayList<>())
                            .add(id));
            published.forEach((kind, ids) -> rows.relate(kinds.of(kind), ids, stamp));
            catalogue.touched(batch, stamp);
        });
    }

    /** Says what is named now and was not, or was named and is not now. */
    private Set<UUID> writeEdges(List<Change> batch, Set<UUID> existing, ProposedLibrary library) {
        Map<Boolean, List<Change>> were =
                batch.stream().collect(Collectors.partitioningBy(change -> existing.contains(change.id())));
        Set<Edge> come = edges(were.getOrDefault(false, List.of()), library);
        catalogue.writeEdges(come);
        List<Change> before = were.getOrDefault(true, List.of()).stream()
                .filter(change -> !library.keepsEdges(change.id()))
                .toList();
        Set<UUID> named = new HashSet<>(catalogue.replaceEdges(ids(before), edges(before, library)));
        come.forEach(edge -> named.add(edge.to()));
        return named;
    }

    private static Set<Edge> edges(List<Change> batch, ProposedLibrary library) {
        Set<Edge> edges = new LinkedHashSet<>();
        batch.forEach(change -> edges.addAll(library.edges(change.written())));
        return edges;
    }

    private void empty() {
        entityManager.flush();
        entityManager.clear();
    }

    private static Map<Kind, List<Change>> byKind(List<Change> changes) {
        return changes.stream()
                .collect(
                        Collectors.groupingBy(change -> change.name().kind(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<UUID> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }

    private static List<UUID> ids(List<Change> changes, Set<UUID> among) {
        return changes.stream().map(Change::id).filter(among::contains).toList();
    }
}
