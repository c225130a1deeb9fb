package dev.rolebook.search;

import dev.rolebook.document.Kind;
import java.util.stream.Collectors;

/** What a search asks PostgreSQL. */
final class SearchStatements {

    /** How many matches are counted and can be reached. */
    static final int MOST = 10_000;

    /** How many matches are ranked by all their words. More are in the order of names, kinds and age. */
    static final int RANKED = 1_000;

    /**
     * What the index knows of words. Those that begin like one are a range, which an index serves; the similarity
     * of two is that of their trigrams.
     */
    static final String LOOK_UP = """
            with asked as materialized (
                select t.place, t.word, t.partial,
                    tsvector_to_array(to_tsvector(search_configuration(:language), t.word)) as lexemes
                from unnest(cast(:words as text[]), cast(:partial as boolean[]))
                    with ordinality as t(word, partial, place)),
            answered as materialized (
                select a.*,
                    exists (
                        select 1 from search_word w
                        where w.language = :language and w.lexeme = a.lexemes[1]) as known,
                    case when a.partial then array(
                        select w.lexeme from search_word w
                        where w.language = :language and w.word >= a.word and w.word < a.word || chr(1114111)
                        group by w.lexeme
                        order by sum(w.documents) desc, w.lexeme
                        limit 20) else '{}' end as begun
                from asked a)
            select cast(coalesce(json_agg(json_build_object(
                'lexemes', a.lexemes,
                'isKnown', a.known,
                'begun', a.begun,
                'near', case when a.known or a.begun <> '{}' or a.lexemes = '{}' then '[]' else (
                    select coalesce(json_agg(json_build_object('word', n.word, 'lexeme', n.lexeme)
                        order by n.likeness desc, n.documents desc, n.word), '[]')
                    from (
                        select w.word, w.lexeme, w.documents, similarity(w.word, a.word) as likeness
                        from search_word w
                        where w.language = :language and w.word % a.word
                        order by likeness desc, w.documents desc, w.word
                        limit 10) n) end) order by a.place), '[]') as text)
            from answered a
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
                when e.heading @@ (select #query#) then 1
                else 0 end""";

    /**
     * Matches of a query, the best first as far as their narrow rows say. Where there are more than can be reached,
     * those that are named so are looked for, which come first, and then the others, kind by kind. Each step ends
     * when there are enough, however many match; only a filter by family still goes through all.
     *
     * <p>The query is hidden from the planner: it would read whole tables for frequent words, because it does not
     * know what reading a tsvector costs.
     */
    private static final String MATCHES = """
            with part as materialized (
                select e.* from search_entry e
                where e.language = :language and #filter#
                    and e.words @@ (select #query# || cast(:names as tsquery))
                limit #most# + 1),
            more as materialized (select count(*) > #most# as are_there from part),
            named as materialized (
                select * from part where not (select are_there from more)
                union all (
                    select e.* from search_entry e
                    where (select are_there from more) and e.language = :language and #filter#
                        and (e.heading @@ (select #query#) or e.words @@ (select cast(:names as tsquery)))
                    limit #most# + 1))
            select * from (
                select e.id, e.kind, e.families, e.words, e.standing, char_length(e.names[1]) as length,
                    #likeness# as likeness
                from named e
                union all (
                    select e.id, e.kind, e.families, e.words, e.standing, char_length(e.names[1]), 0
                    from unnest(#kinds#) as of_kind
                        cross join lateral (
                            select * from search_entry e
                            where e.language = :language and #filter# and e.id not in (select n.id from named n)
                                and e.words @@ ((select #query#) && cast('''#' || of_kind || '''' as tsquery))
                            limit #most# + 1) e
                    where (select are_there from more)
                    limit #most# + 1)) found
            order by likeness desc, standing, id desc
            limit #most# + 1""";

    /** Every kind; of documents that are found alike, those of the first come first. */
    private static final String KINDS =
            SearchEntry.STANDING.stream().map(Kind::name).collect(Collectors.joining("', '", "array['", "']"));

    private static final String OF_KIND = "(cardinality(cast(:kinds as text[])) = 0 or e.kind = any(:kinds))";

    private static final String OF_FAMILY =
            "(cardinality(cast(:families as text[])) = 0 or e.families && (select ids from family))";

    /**
     * A page of matches, and how all of them are distributed. The facet of kinds regards the filter by family alone,
     * and the other way round.
     *
     * <p>A score is likeness; then, where the heading begins so, how much of it that is, and else how the words stand
     * in the document, in which a long one has no advantage; then the standing.
     */
    private static final String SEARCH = """
            with strict as materialized (#strict#),
            asked as materialized (
                select case when exists (select 1 from strict) then cast(:all as tsquery)
                    else cast(:any as tsquery) end as query),
            family as materialized (
                select coalesce(array_agg(s.document_id), '{}') as ids, count(*) as known
                from document_slug s join document d on d.id = s.document_id
                where s.kind = 'ROLE_FAMILY' and s.language = :language and s.slug = any(:families)),
            found as materialized (
                select * from strict
                union all
                (select * from (#lax#) lax where not exists (select 1 from strict))),
            matched as materialized (
                select * from found where not :filtered
                union all
                (select * from (#filtered#) filtered where :filtered)),
            counted as materialized (
                select count(*) as size, :ranked or count(*) <= #ranked# as ranked from matched),
            scored as materialized (
                select m.id, 16 * (4000000 * cast(m.likeness as bigint) + case
                    when m.likeness = 4 then 1000000 * char_length(:name) / m.length
                    when m.likeness < 3 and (select ranked from counted) then cast(1000000 * ts_rank(
                        '{0.05, 0.2, 0.5, 1}', m.words, (select query from asked), 1) as integer)
                    else 0 end) + 15 - m.standing as score
                from matched m),
            page as materialized (
                select s.id, s.score from scored s
                where (s.score, s.id) #beyond# (:score, cast(:id as uuid))
                order by s.score #order#, s.id #order#
                limit :limit)
            select cast(json_build_object(
                'query', (select cast(query as text) from asked),
                'ranked', (select ranked from counted),
                'total', case when not :count then null
                    when (select size from counted) <= #most# then (select size from counted)
                    else (select count(*) from search_entry e
                        where e.language = :language
                            and e.words @@ (select query || cast(:names as tsquery) from asked)
                            and #ofKind# and #ofFamily#) end,
                'forms', (select coalesce(json_agg(f.word), '[]')
                    from search_word f where f.language = :language and f.lexeme = any(:lexemes)),
                'knownFamilies', (select known from family),
                'approximate', (select count(*) from found) > #most#,
                'kinds', (select coalesce(json_agg(json_build_object('kind', k.kind, 'count', k.count)
                        order by k.count desc, k.kind), '[]')
                    from (select e.kind, count(*) from found e where #ofFamily# group by e.kind) k),
                'families', (select coalesce(json_agg(json_build_object(
                            'slug', d.slug, 'title', d.title, 'count', f.count)
                        order by f.count desc, d.slug), '[]')
                    from (select family_id as id, count(*) from found e, unnest(e.families) family_id
                        where #ofKind# group by family_id order by 2 desc, 1 limit 100) f
                        join document d on d.id = f.id),
                'matches', (select coalesce(json_agg(json_build_object(
                            'id', d.id, 'kind', d.kind, 'slug', d.slug, 'title', d.title, 'updatedAt', d.updated_at,
                            'score', p.score, 'summary', e.summary, 'passages', e.passages, 'families', (
                                select coalesce(json_agg(json_build_object('slug', f.slug, 'title', f.title)
                                    order by f.slug), '[]')
                                from document f where f.id = any(e.families)))
                        order by p.score desc, p.id desc), '[]')
                    from page p join document d on d.id = p.id join search_entry e on e.id = p.id)) as text)
            """;

    /** From a place on. */
    static final String FORWARD = search("<", "desc");

    /** Back from a place. */
    static final String BACKWARD = search(">", "asc");

    private SearchStatements() {}

    private static String search(String beyond, String order) {
        return SEARCH.replace("#strict#", matches("cast(:all as tsquery)", "true"))
                .replace("#lax#", matches("cast(:any as tsquery)", "true"))
                .replace("#filtered#", matches("(select query from asked)", OF_KIND + " and " + OF_FAMILY))
                .replace("#ofKind#", OF_KIND)
                .replace("#ofFamily#", OF_FAMILY)
                .replace("#beyond#", beyond)
                .replace("#order#", order)
                .replace("#ranked#", String.valueOf(RANKED))
                .replace("#most#", String.valueOf(MOST));
    }

    private static String matches(String query, String filter) {
        return MATCHES.replace("#likeness#", LIKENESS)
                .replace("#kinds#", KINDS)
                .replace("#query#", query)
                .replace("#filter#", filter);
    }
}
