-- The answers of writes that were asked for under a key, for whoever asks again: in the transaction of the write.
create table idempotency_key (
    caller      text not null,
    key         text not null check (char_length(key) <= 255),
    -- of the whole request: method, URL and body
    fingerprint text not null,
    status      integer not null,
    location    text,
    entity_tag  text,
    -- null: there was no body
    body        text,
    created_at  timestamptz not null default now(),
    primary key (caller, key)
);
-- What is older than a day is forgotten.
create index idempotency_key_by_age on idempotency_key (created_at);
