-- The spine: what was published, when and why; and, made from it, what is published now.

-- One publishing. Numbers are commit order: the publisher holds a lock from max + 1 to commit.
create table publication (
    number       bigint primary key check (number > 0),
    published_at timestamptz not null,
    author       text not null check (author <> ''),
    note         text not null
);

-- What one publication did to one document.
create table revision (
    publication bigint not null constraint revision_publication_exists references publication,
    document_id uuid   not null,
    kind        text   not null,
    language    text   not null,
    slug        text   not null,
    -- json, not jsonb: a document's text comes back as it went in, its order of fields included
    before      json,
    after       json,
    primary key (publication, document_id),
    -- before only: removed; after only: created; both: changed
    constraint revision_says_something check (before is not null or after is not null)
);
-- The history of one document, newest first.
create index revision_of_document on revision (document_id, publication desc);
-- The last change of any document of a kind.
create index revision_of_kind on revision (kind, language, publication desc);

-- Whole tables that documents name by digest, kept as long as the log is.
create table data_file (
    sha256  text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger publication_append_only before update or delete or truncate on publication
    for each statement execute function refuse_change();
create trigger revision_append_only before update or delete or truncate on revision
    for each statement execute function refuse_change();
create trigger data_file_append_only before update or delete or truncate on data_file
    for each statement execute function refuse_change();

-- What is published now: one row a document, whatever its kind.
create table document (
    id           uuid primary key,
    kind         text   not null,
    language     text   not null,
    slug         text   not null collate "C",
    title        text   not null check (title <> ''),
    body         json   not null,
    version      bigint not null constraint document_version_exists references publication,
    updated_at   timestamptz not null,
    published_at timestamptz not null,
    constraint document_slug_unique unique (kind, language, slug) deferrable initially deferred
);

-- Every name that a document has or had. A former one redirects for ever, even past a removal.
create table document_slug (
    kind        text not null,
    language    text not null,
    slug        text not null collate "C",
    document_id uuid not null,
    primary key (kind, language, slug)
);
create index document_slug_of_document on document_slug (document_id);

-- Which published document names which. What is named cannot go away alone.
create table document_reference (
    from_id  uuid not null constraint document_reference_from_published
        references document deferrable initially deferred,
    to_id    uuid not null constraint document_reference_to_published
        references document deferrable initially deferred,
    relation text not null,
    primary key (from_id, to_id, relation)
);
-- What stands on a document: refusals to remove it, and the versions of what shows it.
create index document_reference_to on document_reference (to_id);
