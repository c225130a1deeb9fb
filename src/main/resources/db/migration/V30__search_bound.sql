-- A search for what stands everywhere reads as many rows as can be reached, not all that match.

-- the kind of a document is a word of it, behind a number sign
update search_entry set words = words || array_to_tsvector(array['#' || kind]);
-- GET /v1/search: documents that are named so come before those that only say so
create index search_entry_by_heading on search_entry using gin (heading) with (fastupdate = off);
