package dev.rolebook.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolebook.database.OneColumn;
import dev.rolebook.document.Content;
import dev.rolebook.document.Document;
import dev.rolebook.document.Reference;
import dev.rolebook.publishing.Ahead;
import dev.rolebook.publishing.Catalogue;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PublicationListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Keeps the words of what is published, in the transaction that publishes it. */
@ApplicationScoped
class SearchIndex implements PublicationListener {

    private static final JsonMapper JSON = new JsonMapper();

    /** How many documents one statement writes. */
    private static final int BATCH = 200;

    /** What others belong to comes before them; a base before its variants. */
    private static final Comparator<Draft<?>> OWNERS_FIRST =
            Comparator.comparing((Draft<?> draft) -> draft.kind()).thenComparing(Draft::isBased);

    private final EntityManager entityManager;
    private final Catalogue catalogue;
    private final Kinds kinds;

    SearchIndex(EntityManager entityManager, Catalogue catalogue, Kinds kinds) {
        this.entityManager = entityManager;
        this.catalogue = catalogue;
        this.kinds = kinds;
    }

    @Override
    public void emptied() {
        entityManager.createNativeQuery("delete from search_entry").executeUpdate();
        entityManager.createNativeQuery("delete from search_word").executeUpdate();
    }

    @Override
    public void applied(List<Draft<?>> written, Set<UUID> removed, Function<String, Library> library) {
        execute(IndexStatements.FORGET, removed.toArray(UUID[]::new));
        Set<UUID> inheriting = write(written, library);
        written.forEach(draft -> inheriting.remove(draft.id()));
        write(kinds.drafts(catalogue.bodies(inheriting)), library);
    }

    /** Finds the families of every document anew: they may have been written in any order. */
    void sortAllIntoFamilies() {
        execute(
                IndexStatements.SORT_INTO_FAMILIES,
                OneColumn.of(entityManager, "select id from search_entry where belongs_to <> '{}'", "id", UUID.class)
                        .getResultList()
                        .toArray(UUID[]::new));
    }

    /** Writes those together that do not belong to each other; and says what takes words from them. */
    private Set<UUID> write(List<Draft<?>> drafts, Function<String, Library> library) {
        Set<UUID> inheriting = new HashSet<>();
        Ahead.of(together(drafts), some -> entries(some, library), entries -> write(entries, inheriting));
        return inheriting;
    }

    private static List<List<Draft<?>>> together(List<Draft<?>> drafts) {
        List<List<Draft<?>>> together = new ArrayList<>();
        List<Draft<?>> all = drafts.stream().sorted(OWNERS_FIRST).toList();
        for (int start = 0, end = 0; start < all.size(); start = end) {
            while (end < all.size() && end < start + BATCH && OWNERS_FIRST.compare(all.get(start), all.get(end)) == 0) {
                end++;
            }
            together.add(all.subList(start, end));
        }
        return together;
    }

    /** Entries as JSON, for the making of which nothing is to be looked up any more. */
    private static Supplier<String> entries(List<Draft<?>> drafts, Function<String, Library> library) {
        List<Supplier<SearchEntry>> entries =
                drafts.stream().map(draft -> entry(draft, library)).toList();
        return () -> json(entries.stream().map(Supplier::get).toList());
    }

    private void write(String json, Set<UUID> inheriting) {
        List<UUID> moved = new ArrayList<>();
        session()
                .createNativeQuery(IndexStatements.WRITE, Object[].class)
                .setParameter("entries", json)
                .getResultList()
                .forEach(row -> ((boolean) row[1] ? moved : inheriting).add((UUID) row[0]));
        if (!moved.isEmpty()) {
            List<UUID> belonging = OneColumn.of(entityManager, IndexStatements.BELONGING, "id", UUID.class)
                    .setParameter("moved", moved.toArray(UUID[]::new))
                    .getResultList();
            execute(IndexStatements.SORT_INTO_FAMILIES, belonging.toArray(UUID[]::new));
        }
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    private static Supplier<SearchEntry> entry(Draft<?> draft, Function<String, Library> libraries) {
        Document document = draft.document();
        Library library = libraries.apply(document.language());
        Reference base = document.content().base();
        UUID baseId = base == null ? null : library.id(base.kind(), base.slug());
        Content baseContent = base == null
                ? null
                : library.content(base.kind(), base.slug(), Content.class).orElse(null);
        List<UUID> belongsTo = document.content().belongsTo().stream()
                .map(owner -> library.id(owner.kind(), owner.slug()))
                .distinct()
                .toList();
        UUID id = draft.id();
        return () -> SearchEntry.of(id, document, document.content().searchable(baseContent), baseId, belongsTo);
    }

    private static String json(List<SearchEntry> entries) {
        try {
            return JSON.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entries are JSON", e);
        }
    }

    private void execute(String statement, UUID[] ids) {
        if (ids.length > 0) {
            entityManager.createNativeQuery(statement).setParameter("ids", ids).executeUpdate();
        }
    }
}
