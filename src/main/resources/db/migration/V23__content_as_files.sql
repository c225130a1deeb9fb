-- Uploads of content as files, and how far each has been worked off. All that a replica must know to go on with
-- what another one has left is here.

create table content_import (
    id            uuid primary key,
    state         text not null constraint content_import_state_known check (state in
        ('RECEIVING', 'READING', 'CHECKING', 'APPLYING', 'DONE', 'REFUSED', 'FAILED')),
    format        text not null constraint content_import_format_known check (format in ('ZIP', 'NDJSON', 'YAML')),
    mode          text not null constraint content_import_mode_known check (mode in ('MERGE', 'MIRROR')),
    publish       boolean not null,
    dry_run       boolean not null,
    title         text not null check (title <> ''),
    note          text not null,
    author        text not null check (author <> ''),
    author_key    text,
    author_address text,
    created_at    timestamptz not null default now(),
    -- the last sign of life, by the database's clock
    updated_at    timestamptz not null default now(),
    finished_at   timestamptz,
    bytes         bigint not null default 0 check (bytes >= 0),
    -- pieces of the upload taken apart so far, and documents among them
    pieces        bigint not null default 0 check (pieces >= 0),
    read          bigint not null default 0 check (read >= 0),
    checked       bigint not null default 0 check (checked >= 0),
    applied       bigint not null default 0 check (applied >= 0),
    findings      bigint not null default 0 check (findings >= 0),
    summary       json,
    failure       text,
    change_set_id uuid,
    publication   bigint,
    -- which replica works on it, until when others leave it alone
    worker        uuid,
    leased_until  timestamptz,
    -- how often it was begun: by how many replicas, or after how many crashes
    attempts      integer not null default 0,
    constraint content_import_lease_has_worker check ((worker is null) = (leased_until is null))
);
-- Workers: what waits, the oldest first
create index content_import_waiting on content_import (created_at, id)
    where state in ('READING', 'CHECKING', 'APPLYING');
-- Workers: uploads that broke off, and what is old enough to be forgotten
create index content_import_by_life on content_import (updated_at);

-- The upload as it came. The primary key serves reading it in order.
create table content_import_chunk (
    import_id uuid    not null constraint content_import_chunk_is_of_an_import references content_import on delete cascade,
    position  integer not null,
    content   bytea   not null,
    primary key (import_id, position)
);
-- Archives are compressed already.
alter table content_import_chunk alter column content set storage external;

-- Each document that was read.
create table content_import_document (
    import_id   uuid   not null constraint content_import_document_is_of_an_import references content_import on delete cascade,
    -- the place of its piece in the upload
    position    bigint not null,
    file        text   not null,
    document_id uuid   not null,
    kind        text   not null,
    language    text   not null,
    slug        text   not null collate "C",
    title       text   not null,
    -- whether it takes from another document of its kind what it does not say, and is applied after that one
    based       boolean not null,
    body        json   not null,
    primary key (import_id, position)
);

-- Tables that came along.
create table content_import_file (
    import_id uuid  not null constraint content_import_file_is_of_an_import references content_import on delete cascade,
    sha256    text  not null,
    file      text  not null,
    content   bytea not null,
    primary key (import_id, sha256)
);

-- What was found wrong, in the order in which it was found.
create table content_import_finding (
    import_id uuid   not null constraint content_import_finding_is_of_an_import references content_import on delete cascade,
    position  bigint not null,
    rule      text   not null,
    severity  text   not null,
    file      text   not null,
    pointer   text   not null,
    line      integer,
    message   text   not null,
    primary key (import_id, position)
);

-- What was left out, because it is neither a document nor a table.
create table content_import_skipped (
    import_id uuid not null constraint content_import_skipped_is_of_an_import references content_import on delete cascade,
    file      text not null,
    primary key (import_id, file)
);

-- Words that no document has any more are deleted where they are counted. Without this index, counting a word
-- touches no index at all.
drop index search_word_unused;
