package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** That the log and what was made from it say the same. Each query finds what does not. */
final class Agreement {

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("the numbers of publications have no gaps, and their times do not go back", """
                select 'publication ' || number
                from (select number, published_at, lag(number, 1, 0::bigint) over log as before,
                        lag(published_at) over log as earlier
                    from publication window log as (order by number)) p
                where number <> before + 1 or published_at < earlier
                """);
        QUERIES.put("every publication has changed something", """
                select 'publication ' || p.number from publication p
                where not exists (select from revision r where r.publication = p.number)
                """);
        QUERIES.put("each revision begins where the one before has ended", """
                select r.kind || ' ' || r.slug || ' in ' || r.publication
                from (select *, lag(cast(after as text)) over (partition by document_id order by publication) as earlier
                    from revision) r
                where cast(r.before as text) is distinct from r.earlier
                """);
        QUERIES.put("what is published is what the log says last", """
                select coalesce(d.kind || ' ' || d.slug, r.kind || ' ' || r.slug)
                from document d
                    full join (
                        select distinct on (document_id) * from revision order by document_id, publication desc) r
                        on r.document_id = d.id
                where cast(d.body as text) is distinct from cast(r.after as text)
                    or (d.id is not null and (d.version, d.slug) is distinct from (r.publication, r.slug))
                """);
        QUERIES.put("each published document has its row", """
                select coalesce(d.kind, e.kind) || ' ' || coalesce(d.slug, e.slug)
                from document d
                    full join (
                        select 'ROLE_FAMILY' as kind, id, slug, version, updated_at, published_at from role_family
                        union all select 'ROLE', id, slug, version, updated_at, published_at from role
                        union all select 'SKILL', id, slug, version, updated_at, published_at from skill
                        union all select 'LADDER', id, slug, version, updated_at, published_at from ladder
                        union all select 'SOURCE', id, slug, version, updated_at, published_at from source
                        union all select 'SALARY_REPORT', id, slug, version, updated_at, published_at from salary_report
                        union all select 'GUIDE', id, slug, version, updated_at, published_at from guide
                        union all select 'SHELF', id, slug, version, updated_at, published_at from shelf) e
                        on e.id = d.id
                where (d.kind, d.slug, d.version, d.updated_at, d.published_at)
                    is distinct from (e.kind, e.slug, e.version, e.updated_at, e.published_at)
                """);
        QUERIES.put("each skill says what its document says", """
                select s.slug from skill s join document d on d.id = s.id
                where (s.name, s.description) is distinct from (d.body ->> 'name', d.body ->> 'description')
                """);
        QUERIES.put("each published document is found by its name, and by a search", """
                select d.kind || ' ' || d.slug from document d
                where not exists (
                        select from document_slug s
                        where (s.kind, s.language, s.slug, s.document_id) = (d.kind, d.language, d.slug, d.id))
                    or not exists (select from search_entry e where e.id = d.id)
                """);
        QUERIES.put("a change set is published once, or it is not", """
                select 'change set ' || coalesce(s.id, p.change_set_id)
                from (select id, publication from change_set where publication is not null) s
                    full join (
                        select change_set_id, min(number) as number, count(*) as times
                        from publication where change_set_id is not null group by change_set_id) p
                        on p.change_set_id = s.id
                where s.publication is distinct from p.number or p.times > 1
                """);
        QUERIES.put("nothing is left of an upload that was worked off", """
                select 'import ' || i.id from content_import i
                where i.state in ('DONE', 'REFUSED', 'FAILED')
                    and (exists (select from content_import_chunk c where c.import_id = i.id)
                        or exists (select from content_import_document d where d.import_id = i.id))
                """);
    }

    private Agreement() {}

    static void check(Tables tables, String when) {
        QUERIES.forEach((rule, offenders) -> assertThat(tables.column(offenders + " limit 5"))
                .as("%s: %s", when, rule)
                .isEmpty());
    }
}
