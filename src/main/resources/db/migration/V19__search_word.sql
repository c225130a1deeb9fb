-- Slips are looked for among words as they are written, not among what they come down to: "managment" comes
-- down to itself and "management" to "manag", which nobody would take for each other.

drop table search_form;
drop table search_word;

-- What is published is indexed anew at the next start, as what was published before there was a search.
delete from search_entry;
-- its different words, as they are written
alter table search_entry add column vocabulary text[] not null;

-- Every word of a language that any entry has.
create table search_word (
    language  text    not null,
    -- folded: small letters and digits, without accents
    word      text    not null collate "C",
    -- what its forms have in common, by PostgreSQL's rules for the language
    lexeme    text    not null collate "C",
    documents integer not null constraint search_word_counted check (documents >= 0),
    -- GET /v1/search: words that begin like one that was typed
    primary key (language, word)
);
-- GET /v1/search: whether a word is known in any form, and in which
create index search_word_by_lexeme on search_word (language, lexeme);
-- GET /v1/search: the words most like one that no document has
create index search_word_by_likeness on search_word using gin (word gin_trgm_ops);
-- Publishing: words that no document has any more
create index search_word_unused on search_word (language) where documents = 0;
