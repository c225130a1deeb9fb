-- Where facts come from, and which part of which document a source stands behind.
create table source (
    id              uuid primary key constraint source_is_published
        references document deferrable initially deferred,
    language        text   not null,
    slug            text   not null collate "C",
    published_at    timestamptz not null,
    version         bigint not null,
    updated_at      timestamptz not null,
    related_version bigint not null,
    related_at      timestamptz not null,
    publisher       text   not null check (publisher <> ''),
    title           text   not null check (title <> ''),
    edition         text,
    url             text,
    accessed_on     date   not null,
    license_name    text   not null check (license_name <> ''),
    license_url     text,
    attribution     text   not null check (attribution <> ''),
    tier            text   not null constraint source_tier_known check (tier in
        ('PRIMARY_STATISTICS', 'PRIMARY', 'SURVEY', 'VENDOR', 'SECONDARY', 'EDITORIAL')),
    review_by       date,
    constraint source_slug_unique unique (language, slug) deferrable initially deferred
);
-- GET /v1/sources
create index source_by_slug on source (slug, id);

-- A source that is named by a document cannot go away alone.
create table citation (
    id          uuid primary key,
    document_id uuid    not null constraint citation_document_exists
        references document deferrable initially deferred,
    source_id   uuid    not null constraint citation_source_exists
        references source deferrable initially deferred,
    position    integer not null,
    -- paths of keys inside the document; * stands for any one key
    about       text[]  not null constraint citation_about_something check (cardinality(about) > 0),
    locator     text,
    constraint citation_position_unique unique (document_id, position) deferrable initially deferred
);
-- what stands on a source
create index citation_of_source on citation (source_id);
