package dev.rolebook.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolebook.document.Content;
import dev.rolebook.document.Reference;
import dev.rolebook.publishing.Catalogue;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PublicationListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Keeps the words of what is published, in the transaction that publishes it. */
@ApplicationScoped
class SearchIndex implements PublicationListener {

    private static final JsonMapper JSON = new JsonMapper();

    /** How many documents one statement writes. */
    private static final int BATCH = 200;

    /** What others belong to comes before them; a base before its variants. */
    private static final Comparator<Draft<?>> OWNERS_FIRST = Comparator.comparing(
                    (Draft<?> draft) -> draft.document().kind())
            .thenComparing(draft -> draft.content().base() != null);

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
        execute(IndexStatements.FORGET_WORDS, removed.toArray(UUID[]::new));
        execute("delete from search_entry where id = any(:ids)", removed.toArray(UUID[]::new));
        write(written, library);
        write(kinds.drafts(catalogue.bodies(inheriting(written))), library);
        entityManager
                .createNativeQuery("delete from search_word where documents = 0")
                .executeUpdate();
    }

    /** Writes those together that do not belong to each other. */
    private void write(List<Draft<?>> drafts, Function<String, Library> library) {
        List<Draft<?>> all = drafts.stream().sorted(OWNERS_FIRST).toList();
        for (int start = 0, end = 0; start < all.size(); start = end) {
            while (end < all.size() && end < start + BATCH && OWNERS_FIRST.compare(all.get(start), all.get(end)) == 0) {
                end++;
            }
            writeTogether(all.subList(start, end), library);
        }
    }

    private void writeTogether(List<Draft<?>> drafts, Function<String, Library> library) {
        UUID[] ids = ids(drafts);
        Map<UUID, Set<UUID>> before = families(
                query(IndexStatements.FAMILIES).setParameter("ids", ids).getResultList());
        String json = json(drafts.stream().map(draft -> entry(draft, library)).toList());
        entityManager
                .createNativeQuery(IndexStatements.COUNT_WORDS)
                .setParameter("entries", json)
                .executeUpdate();
        Map<UUID, Set<UUID>> after = families(
                query(IndexStatements.WRITE).setParameter("entries", json).getResultList());
        UUID[] moved = after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.getOrDefault(entry.getKey(), Set.of())))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        if (moved.length > 0) {
            List<UUID> belonging = entityManager
                    .unwrap(Session.class)
                    .createNativeQuery(IndexStatements.BELONGING, UUID.class)
                    .setParameter("moved", moved)
                    .getResultList();
            execute(IndexStatements.SORT_INTO_FAMILIES, belonging.toArray(UUID[]::new));
        }
    }

    private NativeQuery<Object[]> query(String statement) {
        return entityManager.unwrap(Session.class).createNativeQuery(statement, Object[].class);
    }

    private static Map<UUID, Set<UUID>> families(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> Set.of((UUID[]) row[1])));
    }

    private List<UUID> inheriting(List<Draft<?>> written) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(IndexStatements.INHERITING, UUID.class)
                .setParameter("ids", ids(written))
                .getResultList();
    }

    private static SearchEntry entry(Draft<?> draft, Function<String, Library> libraries) {
        Library library = libraries.apply(draft.document().language());
        Content content = draft.content();
        Reference base = content.base();
        return SearchEntry.of(
                draft,
                content.searchable(
                        base == null
                                ? null
                                : library.content(base.kind(), base.slug(), Content.class)
                                        .orElse(null)),
                base == null ? null : library.id(base.kind(), base.slug()),
                content.belongsTo().stream()
                        .map(owner -> library.id(owner.kind(), owner.slug()))
                        .distinct()
                        .toList());
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

    private static UUID[] ids(Collection<Draft<?>> drafts) {
        return drafts.stream().map(Draft::id).toArray(UUID[]::new);
    }
}
