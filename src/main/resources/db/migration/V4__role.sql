-- Families group roles, jobs and guides.
create table role_family (
    id              uuid primary key constraint role_family_is_published
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
    constraint role_family_slug_unique unique (language, slug) deferrable initially deferred
);
-- GET /v1/role-families
create index role_family_by_slug on role_family (slug, id);

create table role (
    id                 uuid primary key constraint role_is_published
        references document deferrable initially deferred,
    language           text   not null,
    slug               text   not null collate "C",
    published_at       timestamptz not null,
    version            bigint not null,
    updated_at         timestamptz not null,
    related_version    bigint not null,
    related_at         timestamptz not null,
    -- a variant's family is that of its base, written here so that every role can be found by it
    role_family_id     uuid   not null constraint role_family_exists
        references role_family deferrable initially deferred,
    variant_of_id      uuid constraint role_base_exists references role deferrable initially deferred,
    title              text   not null check (title <> ''),
    short_title        text,
    alternative_titles text[] not null,
    summary            text,
    works_in           text,
    reports_to         text[] not null,
    seniority          text,
    constraint role_slug_unique unique (language, slug) deferrable initially deferred,
    constraint role_not_its_own_variant check (variant_of_id <> id)
);
-- GET /v1/roles
create index role_by_slug on role (slug, id);
-- variants of a role, and roles of a family
create index role_by_base on role (variant_of_id);
create index role_by_family on role (role_family_id);

-- Where a role stands in the classifications of occupations.
create table role_code (
    role_id  uuid    not null constraint role_code_role_exists references role deferrable initially deferred,
    position integer not null,
    scheme   text    not null constraint role_code_scheme_known
        check (scheme in ('SOC_2018', 'ONET_SOC_2019', 'ISCO_08', 'ESCO')),
    code     text    not null check (code <> ''),
    match    text    not null constraint role_code_match_known
        check (match in ('EXACT', 'CLOSE', 'BROAD', 'NARROW', 'RELATED')),
    uri      text,
    primary key (role_id, scheme, code)
);
-- from a code to roles
create index role_code_by_code on role_code (scheme, code);

-- What a person in a role does.
create table duty (
    id       uuid primary key,
    role_id  uuid    not null constraint duty_role_exists references role deferrable initially deferred,
    key      text    not null collate "C",
    position integer not null,
    text     text    not null check (text <> ''),
    theme    text    not null,
    cadence  text,
    tools    text[]  not null,
    constraint duty_key_unique unique (role_id, key) deferrable initially deferred,
    constraint duty_position_unique unique (role_id, position) deferrable initially deferred
);

-- One statement of one cell of the matrix: how much a role needs a skill, always or under a condition.
create table requirement (
    role_id            uuid    not null constraint requirement_role_exists
        references role deferrable initially deferred,
    skill_id           uuid    not null constraint requirement_skill_exists
        references skill deferrable initially deferred,
    position           integer not null,
    level              text    not null constraint requirement_level_known check (level in
        ('REQUIRED', 'CORE', 'HELPFUL', 'RARE', 'NO', 'OWNER', 'USER', 'ADJACENT')),
    -- the condition: all that is given must hold
    at_least_seniority text,
    variant_id         uuid constraint requirement_variant_exists references role deferrable initially deferred,
    label              text,
    primary key (role_id, skill_id, position)
);
-- which roles need a skill, at which level
create index requirement_by_skill on requirement (skill_id, level);
