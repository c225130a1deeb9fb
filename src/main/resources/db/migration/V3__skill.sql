-- What people know, can do, or work with.
create table skill (
    id                uuid primary key constraint skill_is_published
        references document deferrable initially deferred,
    language          text   not null,
    slug              text   not null collate "C",
    published_at      timestamptz not null,
    version           bigint not null,
    updated_at        timestamptz not null,
    related_version   bigint not null,
    related_at        timestamptz not null,
    name              text   not null check (name <> ''),
    type              text   not null constraint skill_type_known check (type in ('KNOWLEDGE', 'SKILL', 'TOOL')),
    category          text,
    alternative_names text[] not null,
    example_tools     text[] not null,
    description       text,
    constraint skill_slug_unique unique (language, slug) deferrable initially deferred
);
-- GET /v1/skills
create index skill_by_slug on skill (slug, id);
