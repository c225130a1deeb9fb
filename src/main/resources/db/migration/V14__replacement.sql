-- What stands in a removed document's place is told to whoever still asks for it, for as long as the
-- log is kept. It is found from the document's last revision, by the index revision_of_document.
alter table revision
    add column replaced_by uuid,
    add constraint revision_replaced_if_removed check (replaced_by is null or after is null),
    add constraint revision_not_replaced_by_itself check (replaced_by <> document_id);
