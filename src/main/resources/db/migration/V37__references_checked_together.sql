-- Whether what documents name is published is looked up for all rows of a statement together. Row by row, at the end, it
-- was the largest part of what the database did for a publication of ten thousand documents.
--
-- Documents are written before what they name, so this need not wait for the publication's end. What goes may be named
-- until then, by documents that are written anew in the same publication: that is looked at when it ends. Whoever
-- publishes has the turn to himself, so that nobody can remove at the same time what is named here.

alter table document_reference
    drop constraint document_reference_from_published,
    drop constraint document_reference_to_published;

create function document_reference_is_published() returns trigger language plpgsql as $$
declare
    unknown uuid;
begin
    -- each by its key: "offset 0" keeps the planner from reading all documents at once
    select r.id into unknown
    from (select distinct from_id as id from added) r
    where not exists (select from document d where d.id = r.id offset 0)
    limit 1;
    if found then
        raise foreign_key_violation using
            message = 'a document that is not published names others',
            detail = format('Key (from_id)=(%s) is not present in table "document".', unknown),
            constraint = 'document_reference_from_published', table = 'document_reference';
    end if;
    select r.id into unknown
    from (select distinct to_id as id from added) r
    where not exists (select from document d where d.id = r.id offset 0)
    limit 1;
    if found then
        raise foreign_key_violation using
            message = 'what a document names is not published',
            detail = format('Key (to_id)=(%s) is not present in table "document".', unknown),
            constraint = 'document_reference_to_published', table = 'document_reference';
    end if;
    return null;
end $$;

create trigger document_reference_is_published after insert on document_reference
    referencing new table as added
    for each statement execute function document_reference_is_published();
create trigger document_reference_stays_published after update on document_reference
    referencing new table as added
    for each statement execute function document_reference_is_published();

create function document_is_named_no_more() returns trigger language plpgsql as $$
begin
    if not exists (select from document d where d.id = old.id) then
        if exists (select from document_reference r where r.to_id = old.id) then
            raise foreign_key_violation using
                message = 'what is removed is still named',
                detail = format('Key (id)=(%s) is still referenced from table "document_reference".', old.id),
                constraint = 'document_reference_to_published', table = 'document_reference';
        elsif exists (select from document_reference r where r.from_id = old.id) then
            raise foreign_key_violation using
                message = 'what is removed still names others',
                detail = format('Key (id)=(%s) is still referenced from table "document_reference".', old.id),
                constraint = 'document_reference_from_published', table = 'document_reference';
        end if;
    end if;
    return null;
end $$;

create constraint trigger document_is_named_no_more after delete or update of id on document
    deferrable initially deferred
    for each row execute function document_is_named_no_more();
