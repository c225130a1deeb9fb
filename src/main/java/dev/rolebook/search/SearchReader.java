package dev.rolebook.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rolebook.document.Envelope;
import dev.rolebook.provenance.Provenance;
import dev.rolebook.search.SearchTerms.Known;
import dev.rolebook.search.SearchTerms.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/**
 * Asks the index: two statements for a page of results, however many there are. Only the narrow
 * columns of matches are read, at most {@link #MOST} matches are gone on with, and of them only as many
 * as {@link #RANKED} are ranked by how their words stand in them.
 */
@ApplicationScoped
class SearchReader {

    /** How many matches are counted and can be reached. */
    static final int MOST = 10_000;

    /** How many matches are ranked by all their words. More are in the order of names, kinds and age. */
    private static final int RANKED = 1_000;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** The similarity of two words is that of their trigrams. */
    private static final String LOOK_UP = """
            select coalesce(json_agg(json_build_object(
                'lexemes', asked.lexemes,
                'isKnown', asked.known,
                'near', case when asked.known or asked.lexemes = '{}' then '{}' else array(
                    select w.word from search_word w
                    where w.language = :language and w.word % asked.lexemes[1]
                    order by similarity(w.word, asked.lexemes[1]) desc, w.documents desc, w.word
                    limit 10) end) order by asked.place), '[]')
            from (
                select t.place, l.lexemes, exists (
                    select 1 from search_word w where w.language = :language and w.word = l.lexemes[1])
                    or t.partial and exists (
                        select 1 from search_word w where w.language = :language and w.word ^@ t.word) as known
                from unnest(cast(:words as text[]), cast(:partial as boolean[]))
                        with ordinality as t(word, partial, place),
                    lateral (select tsvector_to_array(
                        to_tsvector(search_configuration(:language), t.word)) as lexemes) l) asked
            """;

    /**
     * How much a match's names are what was typed: the heading; another name; the beginning of the heading;
     * the heading by stems; another name or the beginning by stems; all words in them.
     */
    private static final String LIKENESS = """
            case when e.names[1] = :name then 6
                when :name = any(e.names) then 5
                when starts_with(e.names[1], :name) then 4
                when :stems <> '' and e.stems[1] = :stems then 3
                when :stems <> '' and (:stems = any(e.stems) or starts_with(e.stems[1], :stems)) then 2
                when e.heading @@ (select query from asked) then 1
                else 0 end""";

    private static final String MATCHES = """
            select e.id, e.kind, e.families, e.words, e.standing, %1$s as likeness
            from search_entry e
            where e.language = :language and e.words @@ (select match from asked) and %2$s
            order by likeness desc, e.standing, e.id desc
            limit %3$d
            """;

    private static final String OF_KIND = "(cardinality(cast(:kinds as text[])) = 0 or e.kind = any(:kinds))";
    private static final String OF_FAMILY =
            "(cardinality(cast(:families as text[])) = 0 or e.families && (select ids from family))";

    private static final String SEARCH = """
            with asked as materialized (
                select chosen.query, chosen.query || cast(:names as tsquery) as match
                from (
                    select case when exists (
                            select 1 from search_entry e where e.language = :language
                                and e.words @@ (cast(:all as tsquery) || cast(:names as tsquery)))
                        then cast(:all as tsquery) else cast(:any as tsquery) end as query) chosen),
            family as materialized (
                select coalesce(array_agg(s.document_id), '{}') as ids, count(*) as known
                from document_slug s join document d on d.id = s.document_id
                where s.kind = 'ROLE_FAMILY' and s.language = :language and s.slug = any(:families)),
            found as materialized (%1$s),
            matched as materialized (
                select * from found where not :filtered
                union all
                (select * from (%2$s) filtered where :filtered)),
            counted as (select count(*) as size from matched),
            scored as materialized (
                select m.id, m.kind, m.families, 16 * (4000000 * cast(m.likeness as bigint)
                    + case when m.likeness in (0, 1, 2, 4) and (:ranked or (select size from counted) <= %5$d)
                        then cast(1000000 * ts_rank('{0.05, 0.2, 0.5, 1}', m.words, (select query from asked), 1) as integer)
                        else 0 end) + 15 - m.standing as score
                from matched m),
            page as (
                select s.id, s.score from scored s
                where (s.score, s.id) %3$s (:score, cast(:id as uuid))
                order by s.score %4$s, s.id %4$s
                limit :limit)
            select cast(json_build_object(
                'query', (select cast(query as text) from asked),
                'ranked', :ranked or (select size from counted) <= %5$d,
                'size', (select size from counted),
                'total', case when not :count then null
                    when (select size from counted) <= %6$d then (select size from counted)
                    else (select count(*) from search_entry e
                        where e.language = :language and e.words @@ (select match from asked)
                            and %7$s and %8$s) end,
                'forms', (select coalesce(json_agg(f.word), '[]')
                    from search_form f where f.language = :language and f.lexeme = any(:lexemes)),
                'knownFamilies', (select known from family),
                'approximate', (select count(*) from found) > %6$d,
                'kinds', (select coalesce(json_agg(json_build_object('kind', k.kind, 'count', k.count)
                        order by k.count desc, k.kind), '[]')
                    from (select e.kind, count(*) from found e where %8$s group by e.kind) k),
                'families', (select coalesce(json_agg(json_build_object(
                            'slug', d.slug, 'title', d.title, 'count', f.count)
                        order by f.count desc, d.slug), '[]')
                    from (select family_id as id, count(*) from found e, unnest(e.families) family_id
                        where %7$s group by family_id order by 2 desc, 1 limit 100) f join document d on d.id = f.id),
                'matches', (select coalesce(json_agg(json_build_object(
                            'id', d.id, 'kind', d.kind, 'slug', d.slug, 'title', d.title, 'updatedAt', d.updated_at,
                            'score', p.score, 'summary', e.summary, 'passages', e.passages, 'families', (
                                select coalesce(json_agg(json_build_object('slug', f.slug, 'title', f.title)
                                    order by f.slug), '[]')
                                from document f where f.id = any(e.families)))
                        order by p.score desc, p.id desc), '[]')
                    from page p join document d on d.id = p.id join search_entry e on e.id = p.id)) as text)
            """;

    private final EntityManager entityManager;

    private final Provenance provenance;

    SearchReader(EntityManager entityManager, Provenance provenance) {
        this.entityManager = entityManager;
        this.provenance = provenance;
    }

    /** What the index knows of words. */
    List<Known> lookUp(List<Lookup> lookups) {
        Object known = entityManager
                .createNativeQuery("select cast((" + LOOK_UP + ") as text)")
                .setParameter("language", Envelope.DEFAULT_LANGUAGE)
                .setParameter("words", lookups.stream().map(Lookup::word).toArray(String[]::new))
                .setParameter("partial", lookups.stream().map(Lookup::partial).toArray(Boolean[]::new))
                .getSingleResult();
        return read(known, new TypeReference<List<Known>>() {});
    }

    /** One page of what matches, and the counts of all of it. */
    Matches search(Search search) {
        String found = MATCHES.formatted(LIKENESS, "true", MOST + 1);
        String filtered = MATCHES.formatted(LIKENESS, OF_KIND + " and " + OF_FAMILY, MOST + 1);
        Query query = entityManager
                .createNativeQuery(SEARCH.formatted(
                        found,
                        filtered,
                        search.backward() ? ">" : "<",
                        search.backward() ? "asc" : "desc",
                        RANKED,
                        MOST,
                        OF_KIND,
                        OF_FAMILY))
                .setParameter("language", Envelope.DEFAULT_LANGUAGE);
        search.parameters().forEach(query::setParameter);
        Object matches = query.getSingleResult();
        provenance.lookedThrough();
        return read(matches, new TypeReference<Matches>() {});
    }

    private static <T> T read(Object json, TypeReference<T> type) {
        try {
            return JSON.readValue((String) json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL has built JSON", e);
        }
    }
}
