package dev.rolebook.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolebook.document.Content;
import dev.rolebook.document.Reference;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PublicationListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the words of what is published, in the transaction that publishes it. */
@ApplicationScoped
class SearchIndex implements PublicationListener {

    private static final JsonMapper JSON = new JsonMapper();

    /** How many documents one statement writes. */
    private static final int BATCH = 200;

    /** What has other words now, although nobody wrote it, because its base has. */
    private static final String INHERITING = """
            select e.id from search_entry e where e.base_id = any(:ids) and e.id <> all(:ids)
            """;

    private static final String BELONGING = """
            select e.id, e.belongs_to from search_entry e where e.id = any(:ids)
            """;

    private static final String FORGET_WORDS = """
            update search_word w set documents = w.documents - gone.documents
            from (
                select e.language, word, count(*) documents
                from search_entry e, unnest(e.vocabulary) word
                where e.id = any(:ids)
                group by e.language, word) gone
            where w.language = gone.language and w.word = gone.word
            """;

    /** Words that say nothing, such as "the", come down to nothing. */
    private static final String LEARN_WORDS = """
            insert into search_word as w (language, word, lexeme, documents)
            select said.language, said.word, form.lexeme, said.documents
            from (
                    select e.language, word, count(*) documents
                    from search_entry e, unnest(e.vocabulary) word
                    where e.id = any(:ids)
                    group by e.language, word) said,
                lateral (
                    select lexeme
                    from unnest(to_tsvector(search_configuration(said.language), said.word)) order by 1 limit 1) form
            on conflict (language, word) do update set documents = w.documents + excluded.documents
            """;

    private static final String WRITE = """
            insert into search_entry (
                id, language, kind, standing, base_id, belongs_to, families, names, stems, heading, summary, passages,
                vocabulary, words)
            select d.id, d.language, d.kind, d.standing, d.base, d."belongsTo",
                case when d.kind = 'ROLE_FAMILY' then array[d.id] else '{}' end, d.names,
                array(
                    select coalesce((
                        select string_agg(stem.lexeme, '' order by place)
                        from unnest(to_tsvector(rules, call.words)) stem, unnest(stem.positions) place), '')
                    from unnest(d.calls) with ordinality call (words, place)
                    order by call.place),
                strip(to_tsvector(rules, d.a)), d.summary, d.passages, d.vocabulary,
                setweight(to_tsvector(rules, d.a), 'A') || setweight(to_tsvector(rules, d.b), 'B')
                    || setweight(to_tsvector(rules, d.c), 'C') || setweight(to_tsvector(rules, d.d), 'D')
                    || array_to_tsvector(array(select '=' || name from unnest(d.names) name))
            from json_to_recordset(cast(:entries as json)) as d(
                    id uuid, language text, kind text, standing smallint, base uuid, "belongsTo" uuid[], names text[],
                    calls text[], summary text, passages text[], vocabulary text[], a text, b text, c text, d text),
                search_configuration(d.language) rules
            on conflict (id) do update set (
                language, kind, standing, base_id, belongs_to, families, names, stems, heading, summary, passages,
                vocabulary, words) = (
                excluded.language, excluded.kind, excluded.standing, excluded.base_id, excluded.belongs_to,
                excluded.families, excluded.names, excluded.stems, excluded.heading, excluded.summary,
                excluded.passages, excluded.vocabulary, excluded.words)
            """;

    /** The role families of what was written, and of whatever belongs to what belongs elsewhere now. */
    private static final String SORT_INTO_FAMILIES = """
            with recursive moved (id) as (
                select unnest(cast(:moved as uuid[]))
                union
                select e.id from moved m
                    join document_reference r on r.to_id = m.id
                    join search_entry e on e.id = r.from_id and m.id = any(e.belongs_to)),
            way (id, to_id) as (
                select e.id, unnest(e.belongs_to)
                from search_entry e
                where e.id = any(:ids) or e.id in (select m.id from moved m)
                union
                select w.id, unnest(e.belongs_to) from way w join search_entry e on e.id = w.to_id)
            update search_entry e set families = sorted.families
            from (
                select w.id, array_agg(f.id order by f.id) families
                from way w join search_entry f on f.id = w.to_id and f.kind = 'ROLE_FAMILY'
                group by w.id) sorted
            where e.id = sorted.id and e.families <> sorted.families
            """;

    private final EntityManager entityManager;
    private final Kinds kinds;

    SearchIndex(EntityManager entityManager, Kinds kinds) {
        this.entityManager = entityManager;
        this.kinds = kinds;
    }

    @Override
    public void emptied() {
        entityManager.createNativeQuery("delete from search_entry").executeUpdate();
        entityManager.createNativeQuery("delete from search_word").executeUpdate();
    }

    @Override
    public void applied(List<Draft<?>> written, Set<UUID> removed, Function<String, Library> library) {
        List<Draft<?>> drafts = new ArrayList<>(written);
        drafts.addAll(inheriting(written));
        UUID[] ids = ids(drafts);
        execute(FORGET_WORDS, ids);
        execute(FORGET_WORDS, removed.toArray(UUID[]::new));
        execute("delete from search_entry where id = any(:ids)", removed.toArray(UUID[]::new));
        Map<UUID, Set<UUID>> belonged = belonging(ids);
        List<SearchEntry> entries =
                drafts.stream().map(draft -> entry(draft, library)).toList();
        for (int i = 0; i < entries.size(); i += BATCH) {
            write(entries.subList(i, Math.min(entries.size(), i + BATCH)));
        }
        execute(LEARN_WORDS, ids);
        entityManager
                .createNativeQuery("delete from search_word where documents = 0")
                .executeUpdate();
        entityManager
                .createNativeQuery(SORT_INTO_FAMILIES)
                .setParameter("ids", ids)
                .setParameter("moved", moved(entries, belonged))
                .executeUpdate();
    }

    private List<Draft<?>> inheriting(List<Draft<?>> written) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entityManager
                .createNativeQuery(INHERITING, UUID.class)
                .setParameter("ids", ids(written))
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : DocumentHead.<DocumentHead>list("id in :ids", Map.of("ids", ids)).stream()
                        .<Draft<?>>map(kinds::draft)
                        .toList();
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

    private Map<UUID, Set<UUID>> belonging(UUID[] ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(BELONGING)
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> Set.of((UUID[]) row[1])));
    }

    private static UUID[] moved(Collection<SearchEntry> entries, Map<UUID, Set<UUID>> belonged) {
        return entries.stream()
                .filter(entry -> !Set.copyOf(entry.belongsTo()).equals(belonged.get(entry.id())))
                .map(SearchEntry::id)
                .toArray(UUID[]::new);
    }

    private void write(List<SearchEntry> entries) {
        try {
            String json = JSON.writeValueAsString(entries);
            entityManager.createNativeQuery(WRITE).setParameter("entries", json).executeUpdate();
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
