package dev.rolebook.search;

/** What {@link SearchIndex} tells the database. */
final class IndexStatements {

    /** What belongs to documents that belong elsewhere now, however many others stand between. */
    static final String BELONGING = """
            with recursive belonging (id) as (
                select e.id
                from unnest(cast(:moved as uuid[])) m (id)
                    join document_reference r on r.to_id = m.id
                    join search_entry e on e.id = r.from_id and m.id = any(e.belongs_to)
                union
                select e.id
                from belonging b
                    join document_reference r on r.to_id = b.id
                    join search_entry e on e.id = r.from_id and b.id = any(e.belongs_to))
            select id from belonging
            """;

    /** Forgets documents, and words that no other has. */
    static final String FORGET = """
            with said as materialized (
                select e.language, word, count(*) documents
                from search_entry e, unnest(e.vocabulary) word
                where e.id = any(:ids)
                group by e.language, word),
            forgotten as (
                update search_word w set documents = w.documents - said.documents
                from said
                where w.language = said.language and w.word = said.word and w.documents > said.documents),
            unsaid as (
                delete from search_word w using said
                where w.language = said.language and w.word = said.word and w.documents <= said.documents)
            delete from search_entry e where e.id = any(:ids)
            """;

    /**
     * Writes documents, and counts the words that they say anew, or no longer; those that say nothing, such as
     * "the", come down to nothing. What a document belongs to is written before it, with its families.
     *
     * <p>Says which documents, of those that were there, have other families than before, and which have other
     * words now although nobody has written them, because their base has. Nothing belongs yet to what is new.
     *
     * <p>The words are counted by way of arrays: of those nobody expects many, and each word is found by its key
     * where all words would be read otherwise, however few are new.
     */
    static final String WRITE = """
            with entry as materialized (
                select *
                from json_to_recordset(cast(:entries as json)) as d(
                    id uuid, language text, kind text, standing smallint, base uuid, "belongsTo" uuid[], names text[],
                    calls text[], summary text, passages text[], vocabulary text[], a text, b text, c text, d text)),
            rules as materialized (
                select language, search_configuration(language) as configuration
                from (select distinct language from entry) used),
            before as materialized (
                select e.id, e.language, e.families, e.vocabulary
                from search_entry e
                where e.id in (select id from entry)),
            said as (
                select coalesce(now.language, was.language) as language, coalesce(now.word, was.word) as word,
                    coalesce(now.documents, 0) - coalesce(was.documents, 0) as more
                from (
                        select d.language, word, count(*) documents
                        from entry d, unnest(d.vocabulary) word
                        group by d.language, word) now
                    full join (
                        select e.language, word, count(*) documents
                        from before e, unnest(e.vocabulary) word
                        group by e.language, word) was
                    on was.language = now.language and was.word = now.word
                where coalesce(now.documents, 0) <> coalesce(was.documents, 0)),
            heard as materialized (
                select word.*
                from (select array_agg(language), array_agg(word), array_agg(more) from said) as
                        all_of (languages, words, numbers),
                    unnest(languages, words, numbers) word (language, word, more)),
            counted as (
                update search_word w set documents = w.documents + heard.more
                from heard
                where w.language = heard.language and w.word = heard.word and w.documents + heard.more > 0),
            unsaid as (
                delete from search_word w using heard
                where w.language = heard.language and w.word = heard.word and w.documents + heard.more <= 0),
            learned as (
                insert into search_word as w (language, word, lexeme, documents)
                select heard.language, heard.word, form.lexeme, heard.more
                from heard
                    join rules on rules.language = heard.language,
                    lateral (
                        select lexeme
                        from unnest(to_tsvector(rules.configuration, heard.word))
                        order by 1
                        limit 1) form
                where heard.more > 0 and not exists (
                    select from search_word w where w.language = heard.language and w.word = heard.word)
                on conflict (language, word) do update set documents = w.documents + excluded.documents),
            written as (
                insert into search_entry (
                    id, language, kind, standing, base_id, belongs_to, families, names, stems, heading, summary,
                    passages, vocabulary, words)
                select d.id, d.language, d.kind, d.standing, d.base, d."belongsTo",
                    case when d.kind = 'ROLE_FAMILY' then array[d.id] else array(
                        select distinct family
                        from search_entry owner, unnest(owner.families) family
                        where owner.id = any(d."belongsTo")
                        order by family) end,
                    d.names,
                    array(
                        select coalesce((
                            select string_agg(stem.lexeme, '' order by place)
                            from unnest(to_tsvector(rules.configuration, call.words)) stem, unnest(stem.positions) place), '')
                        from unnest(d.calls) with ordinality call (words, place)
                        order by call.place),
                    strip(called), d.summary, d.passages, d.vocabulary,
                    setweight(called, 'A') || setweight(to_tsvector(rules.configuration, d.b), 'B')
                        || setweight(to_tsvector(rules.configuration, d.c), 'C')
                        || setweight(to_tsvector(rules.configuration, d.d), 'D')
                        || array_to_tsvector(array(select '=' || name from unnest(d.names) name) || ('#' || d.kind))
                from entry d
                    join rules on rules.language = d.language,
                    lateral (select to_tsvector(rules.configuration, d.a) offset 0) heading (called)
                on conflict (id) do update set (
                    language, kind, standing, base_id, belongs_to, families, names, stems, heading, summary, passages,
                    vocabulary, words) = (
                    excluded.language, excluded.kind, excluded.standing, excluded.base_id, excluded.belongs_to,
                    excluded.families, excluded.names, excluded.stems, excluded.heading, excluded.summary,
                    excluded.passages, excluded.vocabulary, excluded.words)
                returning id, families)
            select w.id, true
            from written w join before b on b.id = w.id
            where w.families <> b.families
            union all
            select v.id, false
            from entry d, lateral (select e.id from search_entry e where e.base_id = d.id offset 0) v
            """;

    /** Role families of documents that nobody has written, of whatever stands between. */
    static final String SORT_INTO_FAMILIES = """
            with recursive way (id, to_id) as (
                select e.id, unnest(e.belongs_to) from search_entry e where e.id = any(:ids)
                union
                select w.id, unnest(e.belongs_to) from way w join search_entry e on e.id = w.to_id)
            update search_entry e set families = sorted.families
            from (
                select w.id, array_agg(f.id order by f.id) families
                from way w join search_entry f on f.id = w.to_id and f.kind = 'ROLE_FAMILY'
                group by w.id) sorted
            where e.id = sorted.id and e.families <> sorted.families
            """;

    private IndexStatements() {}
}
