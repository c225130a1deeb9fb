-- Who may call. Of a key only a digest is kept: whoever reads this table cannot call with it.

create table access_key (
    -- the public half, by which a key is found, shown and logged: rb_<id>
    id           text        primary key collate "C" constraint access_key_id_is_public_half
        check (id ~ '^[a-z0-9]{12}$'),
    name         text        not null constraint access_key_has_name check (name <> ''),
    -- SHA-256 of the whole key; its secret half is random and long, so that nothing slower is needed
    digest       bytea       not null constraint access_key_digest_whole check (octet_length(digest) = 32),
    roles        text[]      not null constraint access_key_roles_known check (cardinality(roles) > 0
        and roles <@ array['reader', 'partner', 'editor', 'reviewer', 'publisher', 'administrator']),
    -- the source whose jobs a partner writes
    partner      text        collate "C" constraint access_key_partner_is_slug
        check (partner ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- requests a minute; null: not metered
    quota        integer     constraint access_key_quota_positive check (quota > 0),
    created_at   timestamptz not null default now(),
    created_by   text        not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    -- the key in whose place this one was made
    replaces     text        collate "C" constraint access_key_replaces_known references access_key (id)
        constraint access_key_replaced_once unique,
    constraint access_key_partner_has_source check ((partner is not null) = ('partner' = any (roles)))
);
-- GET /manage/v1/keys
create index access_key_newest on access_key (created_at desc, id desc);

-- How far the holder of a metered key is ahead of its quota. Lost in a crash, which forgives everybody.
create unlogged table access_quota (
    key_id  text        primary key collate "C" references access_key (id) on delete cascade,
    -- when nothing of the quota will be used any more
    full_at timestamptz not null
);
