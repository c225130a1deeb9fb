-- What is being written: sets of documents that are published together or not at all.

-- Who published, with which key and from where, and which change set.
alter table publication
    add column author_key     text,
    add column author_address text,
    add column change_set_id  uuid;

-- A rehearsal applies what is in no log, and is taken back.
alter table document alter constraint document_version_exists deferrable initially deferred;

create table change_set (
    id           uuid primary key,
    title        text not null check (title <> ''),
    note         text not null,
    state        text not null check (state in ('OPEN', 'SCHEDULED', 'PUBLISHED', 'DISCARDED')),
    author       text not null check (author <> ''),
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    -- counts the changes of what is in it: an approval is of one state of it
    edition      bigint not null,
    publication  bigint constraint change_set_publication_exists references publication,
    published_at timestamptz,
    constraint change_set_published_once check ((state = 'PUBLISHED') = (published_at is not null))
);
-- GET /manage/v1/change-sets?state=, newest first; without a state the primary key serves
create index change_set_by_state on change_set (state, id);

-- One document in a change set: as it is to be, or that it is to be gone.
create table change_set_document (
    change_set_id uuid not null constraint change_set_document_is_in_a_set references change_set on delete cascade,
    document_id   uuid not null,
    kind          text not null,
    language      text not null,
    slug          text not null collate "C",
    title         text not null,
    -- null: it is to be removed
    body          json,
    -- with a removal: the slug of what stands in its place
    replaced_by   text,
    -- the publication by which the document had become what it was when it was written here; 0: there was none
    base_version  bigint not null check (base_version >= 0),
    changed_by    text not null,
    changed_at    timestamptz not null,
    primary key (change_set_id, document_id),
    constraint change_set_document_removes_something check (body is not null or base_version > 0),
    constraint change_set_document_replaced_if_removed check (replaced_by is null or body is null)
);
-- GET /manage/v1/change-sets/{id}/documents, and one of them by name
create unique index change_set_document_by_name on change_set_document (change_set_id, kind, slug, language);

-- That somebody has looked at a change set and found it good.
create table change_set_approval (
    change_set_id uuid   not null constraint change_set_approval_is_of_a_set references change_set on delete cascade,
    approver      text   not null check (approver <> ''),
    edition       bigint not null,
    note          text   not null,
    approved_at   timestamptz not null,
    primary key (change_set_id, approver)
);
