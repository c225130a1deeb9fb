package dev.rolebook.publishing;

import dev.rolebook.database.OneColumn;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the spine itself keeps of every document, whatever its kind: its head, its names, what it names.
 * However many documents there are, each question and each change is one statement.
 */
@ApplicationScoped
public class Catalogue {

    private static final String OWNERS = """
            select s.kind, s.language, s.slug, s.document_id, d.slug as now
            from unnest(cast(:kinds as text[]), cast(:languages as text[]), cast(:slugs as text[])) as
                    n (kind, language, slug)
                join document_slug s on s.kind = n.kind and s.language = n.language and s.slug = n.slug
                left join document d on d.id = s.document_id
            """;

    private static final String BODIES = """
            select d.id, cast(d.body as text) from document d where d.id = any(:ids)
            """;

    private static final String NAMES = """
            select d.id, d.kind, d.language, d.slug from document d where d.id = any(:ids)
            """;

    private static final String WRITE = """
            with named as (
                insert into document_slug (kind, language, slug, document_id)
                select * from unnest(cast(:nameKinds as text[]), cast(:nameLanguages as text[]),
                        cast(:names as text[]), cast(:named as uuid[]))
                on conflict (kind, language, slug) do update set document_id = excluded.document_id
                    where document_slug.document_id <> excluded.document_id)
            insert into document (id, kind, language, slug, title, body, version, updated_at, published_at)
            select n.id, n.kind, n.language, n.slug, n.title, cast(n.body as json), :number, :at, :at
            from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:languages as text[]), cast(:slugs as text[]),
                    cast(:titles as text[]), cast(:bodies as text[])) as
                n (id, kind, language, slug, title, body)
            on conflict (id) do update set (slug, title, body, version, updated_at) = (
                excluded.slug, excluded.title, excluded.body, excluded.version, excluded.updated_at)
            """;

    /** Writes what is new and deletes what has gone, and says what was named, or is, and not both. */
    private static final String REPLACE_EDGES = """
            with wanted as materialized (
                select *
                from unnest(cast(:froms as uuid[]), cast(:tos as uuid[]), cast(:relations as text[])) as
                    w (from_id, to_id, relation)),
            gone as (
                delete from document_reference r
                where r.from_id = any(:ids) and not exists (
                    select from wanted w
                    where w.from_id = r.from_id and w.to_id = r.to_id and w.relation = r.relation)
                returning r.to_id),
            come as (
                insert into document_reference (from_id, to_id, relation)
                select w.from_id, w.to_id, w.relation from wanted w
                on conflict do nothing
                returning to_id)
            select to_id from gone union select to_id from come
            """;

    /** How many publications can tell what they have touched: replicas that are further behind forget all. */
    private static final int REMEMBERED = 1_000;

    private static final String TOUCH = """
            with past as (delete from publication_touch where publication <= :number - :remembered)
            insert into publication_touch (publication, document_id)
            select :number, n.id from unnest(cast(:ids as uuid[])) n (id)
            on conflict do nothing
            """;

    private static final String WRITE_EDGES = """
            insert into document_reference (from_id, to_id, relation)
            select * from unnest(cast(:froms as uuid[]), cast(:tos as uuid[]), cast(:relations as text[]))
            """;

    private final EntityManager entityManager;

    Catalogue(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One document names another in a field. */
    record Edge(UUID from, UUID to, String relation) {}

    /**
     * Whose a name is or was.
     *
     * @param slug how that document is called now; null where it is not published
     */
    record Owner(UUID document, @Nullable String slug) {

        boolean published() {
            return slug != null;
        }
    }

    /** The owners of those names that have one. */
    Map<Name, Owner> owners(Collection<Name> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = query(OWNERS, Object[].class)
                .setParameter("kinds", texts(names, name -> name.kind().name()))
                .setParameter("languages", texts(names, Name::language))
                .setParameter("slugs", texts(names, Name::slug))
                .getResultList();
        Map<Name, Owner> owners = new HashMap<>();
        rows.forEach(row -> owners.put(
                new Name(Kind.valueOf((String) row[0]), (String) row[1], (String) row[2]),
                new Owner((UUID) row[3], (String) row[4])));
        return owners;
    }

    /** The canonical JSON of those documents that are published. */
    public Map<UUID, String> bodies(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                query(BODIES, Object[].class).setParameter("ids", array(ids)).getResultList();
        Map<UUID, String> bodies = new LinkedHashMap<>();
        rows.forEach(row -> bodies.put((UUID) row[0], (String) row[1]));
        return bodies;
    }

    /** The names of those documents that are published. */
    Map<UUID, Name> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                query(NAMES, Object[].class).setParameter("ids", array(ids)).getResultList();
        Map<UUID, Name> names = new HashMap<>();
        rows.forEach(row ->
                names.put((UUID) row[0], new Name(Kind.valueOf((String) row[1]), (String) row[2], (String) row[3])));
        return names;
    }

    /** Writes heads and names of documents. */
    void write(List<Change> changes, Stamp stamp) {
        Map<Name, UUID> names = new LinkedHashMap<>();
        for (Change change : changes) {
            change.written().names().forEach(name -> names.put(name, change.id()));
        }
        entityManager
                .createNativeQuery(WRITE)
                .setParameter("number", stamp.number())
                .setParameter("at", stamp.at())
                .setParameter("ids", changes.stream().map(Change::id).toArray(UUID[]::new))
                .setParameter(
                        "kinds", texts(changes, change -> change.name().kind().name()))
                .setParameter(
                        "languages", texts(changes, change -> change.name().language()))
                .setParameter("slugs", texts(changes, change -> change.name().slug()))
                .setParameter(
                        "titles",
                        texts(changes, change -> change.written().content().heading()))
                .setParameter("bodies", texts(changes, Change::after))
                .setParameter(
                        "nameKinds", texts(names.keySet(), name -> name.kind().name()))
                .setParameter("nameLanguages", texts(names.keySet(), Name::language))
                .setParameter("names", texts(names.keySet(), Name::slug))
                .setParameter("named", array(names.values()))
                .executeUpdate();
    }

    /** Lets documents that name nothing yet name others. */
    void writeEdges(Collection<Edge> edges) {
        if (!edges.isEmpty()) {
            with(edges, entityManager.createNativeQuery(WRITE_EDGES)).executeUpdate();
        }
    }

    /**
     * Lets documents name these others and no more.
     *
     * @param before the documents that may name something already
     * @return what is named now and was not, or was named and is not now
     */
    Set<UUID> replaceEdges(Collection<UUID> before, Collection<Edge> edges) {
        if (before.isEmpty()) {
            return Set.of();
        }
        NativeQuery<UUID> query =
                OneColumn.of(entityManager, REPLACE_EDGES, "to_id", UUID.class).setParameter("ids", array(before));
        return new HashSet<>(with(edges, query).getResultList());
    }

    private static <Q extends Query> Q with(Collection<Edge> edges, Q query) {
        query.setParameter("froms", edges.stream().map(Edge::from).toArray(UUID[]::new));
        query.setParameter("tos", edges.stream().map(Edge::to).toArray(UUID[]::new));
        query.setParameter("relations", texts(edges, Edge::relation));
        return query;
    }

    /** Notes documents that others name since a publication, or no longer name: replicas need to know. */
    void touched(Collection<UUID> ids, Stamp stamp) {
        entityManager
                .createNativeQuery(TOUCH)
                .setParameter("number", stamp.number())
                .setParameter("remembered", REMEMBERED)
                .setParameter("ids", array(ids))
                .executeUpdate();
    }

    /** Removes heads. Names stay: they redirect for ever. */
    void remove(Collection<UUID> ids) {
        entityManager
                .createNativeQuery("delete from document where id = any(:ids)")
                .setParameter("ids", array(ids))
                .executeUpdate();
    }

    private <T> NativeQuery<T> query(String statement, Class<T> type) {
        return entityManager.unwrap(Session.class).createNativeQuery(statement, type);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
