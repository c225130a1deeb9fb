-- The log is append-only for every role, also for one that may switch ordinary triggers off.
alter table publication enable always trigger publication_append_only;
alter table revision enable always trigger revision_append_only;
alter table data_file enable always trigger data_file_append_only;
alter table audit_entry enable always trigger audit_entry_append_only;
