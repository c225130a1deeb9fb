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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

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
        execute(IndexStatements.FORGET, removed.toArray(UUID[]::new));
        Set<UUID> inheriting = write(written, library);
        written.forEach(draft -> inheriting.remove(draft.id()));
        write(kinds.drafts(catalogue.bodies(inheriting)), library);
    }

    /** Writes those together that do not belong to each other; and says what takes words from them. */
    private Set<UUID> write(List<Draft<?>> drafts, Function<String, Library> library) {
        Set<UUID> inheriting = new HashSet<>();
        List<Draft<?>> all = drafts.stream().sorted(OWNERS_FIRST).toList();
        for (int start = 0, end = 0; start < all.size(); start = end) {
            while (end < all.size() && end < start + BATCH && OWNERS_FIRST.compare(all.get(start), all.get(end)) == 0) {
                end++;
            }
            writeTogether(all.subList(start, end), library, inheriting);
        }
        return inheriting;
    }

    private void writeTogether(List<Draft<?>> drafts, Function<String, Library> library, Set<UUID> inheriting) {
        String json = json(drafts.stream().map(draft -> entry(draft, library)).toList());
        List<UUID> moved = new ArrayList<>();
        session()
                .createNativeQuery(IndexStatements.WRITE, Object[].class)
                .setParameter("entries", json)
                .getResultList()
                .forEach(row -> ((boolean) row[1] ? moved : inheriting).add((UUID) row[0]));
        if (!moved.isEmpty()) {
            List<UUID> belonging = session()
                    .createNativeQuery(IndexStatements.BELONGING, UUID.class)
                    .setParameter("moved", moved.toArray(UUID[]::new))
                    .getResultList();
            execute(IndexStatements.SORT_INTO_FAMILIES, belonging.toArray(UUID[]::new));
        }
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
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
}
