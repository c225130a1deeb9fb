-- Change sets that are published by themselves at an instant.
alter table change_set
    add column due_at            timestamptz,
    add column scheduled_by      text,
    add column scheduled_key     text,
    add column scheduled_address text,
    -- why it was not published when it was due
    add column schedule_failure  text,
    add constraint change_set_scheduled_for_an_instant check (state <> 'SCHEDULED' or due_at is not null);
-- Which change sets are due: every second, on every replica.
create index change_set_by_due on change_set (due_at, id) where state = 'SCHEDULED';
