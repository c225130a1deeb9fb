-- What replicas must know of publications, wherever they were made.

-- Documents that others name since a publication, or no longer name: what tells of them is old. Of the
-- last thousand publications; no part of the log.
create table publication_touch (
    publication bigint not null,
    document_id uuid   not null,
    -- serves a replica that looks for what was touched since it last did
    constraint publication_touch_key primary key (publication, document_id)
);

-- Whoever listens is told of each publication at its commit: its number, and nothing more.
create function tell_publication() returns trigger language plpgsql as $$
begin
    perform pg_notify('publication', new.number::text);
    return null;
end $$;

create trigger publication_is_told after insert on publication
    for each row execute function tell_publication();
