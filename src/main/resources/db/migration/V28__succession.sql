-- What becomes of names when a document takes the place of another.
alter table change_set_document
    -- with a removal: whether the slug leads to what stands in its place, or tells of it only
    add column redirects  boolean not null default false,
    -- whether its slug may be one that leads to another document until now
    add column takes_slug boolean not null default false,
    add constraint change_set_document_redirects_somewhere check (not redirects or replaced_by is not null);
