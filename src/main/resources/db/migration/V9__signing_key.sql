-- Secrets that answers are signed with, shared by all replicas; each is made when it is first needed.
create table signing_key (
    name       text primary key,
    secret     bytea not null constraint signing_key_long_enough check (octet_length(secret) >= 32),
    created_at timestamptz not null default now()
);
