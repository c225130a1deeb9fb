-- How people rise in a role family, and where they leave it for.
create table ladder (
    id              uuid primary key constraint ladder_is_published
        references document deferrable initially deferred,
    language        text   not null,
    slug            text   not null collate "C",
    published_at    timestamptz not null,
    version         bigint not null,
    updated_at      timestamptz not null,
    related_version bigint not null,
    related_at      timestamptz not null,
    title           text   not null check (title <> ''),
    summary         text,
    role_family_id  uuid   not null constraint ladder_family_exists
        references role_family deferrable initially deferred,
    constraint ladder_slug_unique unique (language, slug) deferrable initially deferred
);
-- GET /v1/ladders
create index ladder_by_slug on ladder (slug, id);

-- One step of a ladder, lowest first; from one to the next is the promotion.
create table rung (
    id                 uuid primary key,
    ladder_id          uuid    not null constraint rung_ladder_exists references ladder deferrable initially deferred,
    key                text    not null collate "C",
    position           integer not null,
    title              text    not null check (title <> ''),
    alternative_titles text[]  not null,
    seniority          text,
    years_from         integer check (years_from >= 0),
    years_to           integer check (years_to >= years_from),
    role_id            uuid constraint rung_role_exists references role deferrable initially deferred,
    constraint rung_key_unique unique (ladder_id, key) deferrable initially deferred,
    constraint rung_position_unique unique (ladder_id, position) deferrable initially deferred
);
-- ladders of a role
create index rung_by_role on rung (role_id);

-- A way off the ladder: to a rung of another, to another family, or outside.
create table move (
    id                uuid primary key,
    ladder_id         uuid    not null constraint move_ladder_exists references ladder deferrable initially deferred,
    key               text    not null collate "C",
    position          integer not null,
    kind              text    not null constraint move_kind_known check (kind in ('LATERAL', 'PIVOT')),
    from_rung_id      uuid constraint move_from_exists references rung deferrable initially deferred,
    to_ladder_id      uuid constraint move_to_ladder_exists references ladder deferrable initially deferred,
    to_rung_id        uuid constraint move_to_rung_exists references rung deferrable initially deferred,
    to_role_family_id uuid constraint move_to_family_exists references role_family deferrable initially deferred,
    to_outside        text,
    note              text,
    constraint move_key_unique unique (ladder_id, key) deferrable initially deferred,
    constraint move_leads_to_one_place check (num_nonnulls(to_ladder_id, to_role_family_id, to_outside) = 1),
    constraint move_rung_on_ladder check (to_rung_id is null or to_ladder_id is not null)
);
create index move_by_ladder on move (ladder_id);
