-- What was done under /manage: who, with which key, from where, when and why. In the transaction of the write.
create table audit_entry (
    -- in the order in which writes began to be written down; numbers of what was taken back are missing
    number     bigint generated always as identity primary key,
    done_at    timestamptz not null,
    -- the operationId of the contract
    operation  text not null check (operation <> ''),
    -- the path that was asked for, and that of what came of it
    path       text not null check (path <> ''),
    target     text,
    author     text not null check (author <> ''),
    author_key text,
    address    text not null,
    request_id text not null,
    -- null: nobody said why
    note       text check (note <> '')
);
-- GET /manage/v1/audit?author=, newest first; without a filter the primary key serves
create index audit_entry_by_author on audit_entry (author, number desc);
-- GET /manage/v1/audit?key=
create index audit_entry_by_key on audit_entry (author_key, number desc);
-- GET /manage/v1/audit?operation=
create index audit_entry_by_operation on audit_entry (operation, number desc);

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
