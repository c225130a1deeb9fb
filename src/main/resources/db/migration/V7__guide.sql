-- What authors write about roles: comparisons, and paths from one role to another. A guide repeats no
-- fact: it names the documents that hold them, and orders.
create table guide (
    id               uuid primary key constraint guide_is_published
        references document deferrable initially deferred,
    language         text   not null,
    slug             text   not null collate "C",
    published_at     timestamptz not null,
    version          bigint not null,
    updated_at       timestamptz not null,
    related_version  bigint not null,
    related_at       timestamptz not null,
    type             text   not null constraint guide_type_known check (type in ('COMPARISON', 'PATHWAY')),
    title            text   not null check (title <> ''),
    short_answer     text   not null check (short_answer <> ''),
    report_id        uuid constraint guide_report_exists references salary_report deferrable initially deferred,
    -- keys of the report's bands, in order; null: all bands of the guide's roles
    pay_bands        text[],
    pay_summary      text,
    tags             text[] not null,
    -- in the order in which they are shown; that they exist is document_reference's to say
    ladders          uuid[] not null,
    related          uuid[] not null,
    -- what nobody refers to or filters by
    paths            jsonb  not null,
    steps            jsonb  not null,
    faq              jsonb  not null,
    links            jsonb  not null,
    call_to_action   jsonb,
    authors          jsonb  not null,
    image            jsonb,
    seo              jsonb,
    constraint guide_slug_unique unique (language, slug) deferrable initially deferred
);
-- GET /v1/guides
create index guide_by_slug on guide (slug, id);

-- The roles of a guide: the columns of a comparison, or where a path leads from and to.
create table guide_role (
    guide_id uuid    not null constraint guide_role_guide_exists references guide deferrable initially deferred,
    part     text    not null constraint guide_role_part_known check (part in ('COMPARED', 'FROM', 'TO')),
    position integer not null,
    role_id  uuid    not null constraint guide_role_role_exists references role deferrable initially deferred,
    -- for whom in the role the day in the life is written; null: for all
    scope    text,
    primary key (guide_id, part, position)
);
-- guides of a role
create index guide_role_by_role on guide_role (role_id);

-- The rows of a comparison's matrix.
create table guide_skill (
    guide_id uuid    not null constraint guide_skill_guide_exists references guide deferrable initially deferred,
    position integer not null,
    skill_id uuid    not null constraint guide_skill_skill_exists references skill deferrable initially deferred,
    -- the row's own words; null: the skill's name
    label    text,
    primary key (guide_id, position),
    constraint guide_skill_once unique (guide_id, skill_id) deferrable initially deferred
);
-- guides of a skill
create index guide_skill_by_skill on guide_skill (skill_id);
