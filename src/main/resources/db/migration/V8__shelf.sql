-- The resources hub: named, ordered lists of guides, reports and links.
create table shelf (
    id              uuid primary key constraint shelf_is_published
        references document deferrable initially deferred,
    language        text    not null,
    slug            text    not null collate "C",
    published_at    timestamptz not null,
    version         bigint  not null,
    updated_at      timestamptz not null,
    related_version bigint  not null,
    related_at      timestamptz not null,
    title           text    not null check (title <> ''),
    summary         text,
    position        integer not null,
    constraint shelf_slug_unique unique (language, slug) deferrable initially deferred
);
-- GET /v1/resources
create index shelf_by_position on shelf (position, slug, id);

create table shelf_entry (
    shelf_id  uuid    not null constraint shelf_entry_shelf_exists references shelf deferrable initially deferred,
    position  integer not null,
    key       text    not null collate "C",
    guide_id  uuid constraint shelf_entry_guide_exists references guide deferrable initially deferred,
    report_id uuid constraint shelf_entry_report_exists references salary_report deferrable initially deferred,
    title     text,
    url       text,
    summary   text,
    primary key (shelf_id, position),
    constraint shelf_entry_key_unique unique (shelf_id, key) deferrable initially deferred,
    constraint shelf_entry_is_one_thing check (num_nonnulls(guide_id, report_id, url) = 1),
    constraint shelf_entry_link_has_title check (url is null or title is not null)
);
