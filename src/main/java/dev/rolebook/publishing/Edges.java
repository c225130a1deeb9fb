package dev.rolebook.publishing;

import dev.rolebook.database.OneColumn;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Catalogue.Edge;
import dev.rolebook.publishing.DocumentSlug.Name;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which published documents name which, asked for many at once: each question is one statement, whose
 * cost is that of what it finds.
 */
@ApplicationScoped
class Edges {

    /** Each by its key: of a library that has just grown the planner knows little, and might read all of it. */
    private static final String AROUND = """
            with n as (select id from unnest(cast(:ids as uuid[])) n (id))
            select n.id, cast(null as uuid) as to_id, cast(null as text) as relation, cast(d.body as text) as body
            from n, lateral (select d.body from document d where d.id = n.id offset 0) d
            union all
            select n.id, r.to_id, r.relation, null
            from n, lateral (
                select r.to_id, r.relation from document_reference r where r.from_id = n.id offset 0) r
            union all
            select distinct r.from_id, cast(null as uuid), null, null
            from n, lateral (select r.from_id from document_reference r where r.to_id = n.id offset 0) r
            """;

    private static final String NAMED = """
            select distinct r.to_id
            from document_reference r
            where r.to_id = any(:ids) and r.from_id <> r.to_id and not r.from_id = any(:gone)
            """;

    private static final String NAMING = """
            select d.id, cast(d.body as text)
            from (select distinct r.from_id from document_reference r where r.to_id = any(:ids)) n
            join document d on d.id = n.from_id
            where d.kind = any(:kinds) and not d.id = any(:gone)
            order by d.id
            limit :most
            """;

    private static final String NAMING_EACH = """
            select n.id, r.from_id
            from unnest(cast(:ids as uuid[])) n (id)
            cross join lateral (
                select r.from_id
                from document_reference r
                join document d on d.id = r.from_id
                where r.to_id = n.id and d.kind = :kind and not d.id = any(:gone)
                group by r.from_id
                order by r.from_id
                limit :most) r
            """;

    private static final String LEFT_ALONE = """
            select d.id, cast(d.body as text)
            from (select distinct r.to_id from document_reference r where r.from_id = any(:gone)) n
            join document d on d.id = n.to_id
            where d.kind = any(:kinds) and not d.id = any(:gone) and not exists (
                select from document_reference r
                where r.to_id = d.id and r.from_id <> d.id and not r.from_id = any(:gone))
            order by d.id
            limit :most
            """;

    /** In the order of the constraint document_slug_unique, whose index it walks along. */
    private static final String AFTER = """
            select d.id, cast(d.body as text)
            from document d
            where (d.kind, d.language, d.slug) > (:kind, :language, :slug) and d.kind = any(:kinds)
            order by d.kind, d.language, d.slug
            limit :most
            """;

    private final EntityManager entityManager;
    private final Kinds kinds;

    Edges(EntityManager entityManager, Kinds kinds) {
        this.entityManager = entityManager;
        this.kinds = kinds;
    }

    /**
     * What is published of some documents, and around them.
     *
     * @param bodies the canonical JSON of those that are published
     * @param edges what each of them names
     * @param naming what names any of them
     */
    record Around(Map<UUID, String> bodies, Map<UUID, Set<Edge>> edges, Set<UUID> naming) {}

    /** Some documents, what they name, and what names them. */
    Around around(Collection<UUID> ids) {
        Map<UUID, String> bodies = new HashMap<>();
        Map<UUID, Set<Edge>> edges = new HashMap<>();
        Set<UUID> naming = new HashSet<>();
        query(AROUND, Object[].class)
                .setParameter("ids", array(ids))
                .getResultStream()
                .forEach(row -> {
                    UUID id = (UUID) row[0];
                    if (row[3] != null) {
                        bodies.put(id, (String) row[3]);
                    } else if (row[1] != null) {
                        Edge edge = new Edge(id, (UUID) row[1], (String) row[2]);
                        edges.computeIfAbsent(id, none -> new HashSet<>()).add(edge);
                    } else {
                        naming.add(id);
                    }
                });
        return new Around(bodies, edges, naming);
    }

    /**
     * Which of some documents another published one names.
     *
     * @param gone those that do not count
     */
    Set<UUID> named(Collection<UUID> ids, Collection<UUID> gone) {
        return new HashSet<>(OneColumn.of(entityManager, NAMED, "to_id", UUID.class)
                .setParameter("ids", array(ids))
                .setParameter("gone", array(gone))
                .getResultList());
    }

    /** Published documents of some kinds that name any of these; the first by id, where there are more. */
    List<Draft<?>> naming(Collection<UUID> ids, Collection<Kind> ofKinds, Collection<UUID> gone, int most) {
        return ids.isEmpty() || ofKinds.isEmpty()
                ? List.of()
                : drafts(query(NAMING, Object[].class)
                        .setParameter("ids", array(ids))
                        .setParameter("kinds", names(ofKinds))
                        .setParameter("gone", array(gone))
                        .setParameter("most", most));
    }

    /** For each of some documents, those of a kind that name it; the first by id, where there are more. */
    Map<UUID, Set<UUID>> naming(Collection<UUID> ids, Kind kind, Collection<UUID> gone, int most) {
        Map<UUID, Set<UUID>> naming = new HashMap<>();
        ids.forEach(id -> naming.put(id, new HashSet<>()));
        query(NAMING_EACH, Object[].class)
                .setParameter("ids", array(ids))
                .setParameter("kind", kind.name())
                .setParameter("gone", array(gone))
                .setParameter("most", most)
                .getResultList()
                .forEach(row -> naming.computeIfAbsent((UUID) row[0], none -> new HashSet<>())
                        .add((UUID) row[1]));
        return naming;
    }

    /** Published documents of some kinds that nothing names but these. */
    List<Draft<?>> namedOnlyBy(Collection<UUID> gone, Collection<Kind> ofKinds, int most) {
        return gone.isEmpty() || ofKinds.isEmpty()
                ? List.of()
                : drafts(query(LEFT_ALONE, Object[].class)
                        .setParameter("gone", array(gone))
                        .setParameter("kinds", names(ofKinds))
                        .setParameter("most", most));
    }

    /** Published documents by kind, language and slug, after a name; from the first, where there is none. */
    List<Draft<?>> after(@Nullable Name name, Collection<Kind> ofKinds, int most) {
        return drafts(query(AFTER, Object[].class)
                .setParameter("kind", name == null ? "" : name.kind().name())
                .setParameter("language", name == null ? "" : name.language())
                .setParameter("slug", name == null ? "" : name.slug())
                .setParameter("kinds", names(ofKinds))
                .setParameter("most", most));
    }

    private List<Draft<?>> drafts(NativeQuery<Object[]> query) {
        Map<UUID, String> bodies = new LinkedHashMap<>();
        query.getResultList().forEach(row -> bodies.put((UUID) row[0], (String) row[1]));
        return kinds.drafts(bodies);
    }

    private <T> NativeQuery<T> query(String statement, Class<T> type) {
        return entityManager.unwrap(Session.class).createNativeQuery(statement, type);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static String[] names(Collection<Kind> kinds) {
        return kinds.stream().map(Kind::name).toArray(String[]::new);
    }
}
