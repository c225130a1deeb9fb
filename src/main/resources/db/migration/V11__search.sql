-- What a search looks through: the words of every published document, kept by publishing.

-- Similar words. It belongs to PostgreSQL (contrib), and the owner of a database may switch it on.
create extension if not exists pg_trgm;

-- The rules by which PostgreSQL knows the forms of a language's words; for languages that it does not know, none.
create function search_configuration(language text) returns regconfig language sql stable as $$
    select coalesce(
        (select c.oid::regconfig
         from (values
             ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'),
             ('en', 'english'), ('es', 'spanish'), ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'),
             ('fr', 'french'), ('ga', 'irish'), ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'),
             ('id', 'indonesian'), ('it', 'italian'), ('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'),
             ('nl', 'dutch'), ('nn', 'norwegian'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'),
             ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'),
             ('yi', 'yiddish')) known (code, name)
             join pg_catalog.pg_ts_config c on c.cfgname = known.name and c.cfgnamespace = 'pg_catalog'::regnamespace
         where known.code = split_part(language, '-', 1)),
        'pg_catalog.simple'::regconfig)
$$;

-- One published document, as a search finds it.
create table search_entry (
    id         uuid primary key constraint search_entry_is_published
        references document deferrable initially deferred,
    language   text     not null,
    kind       text     not null,
    -- of two that are found alike, which comes first: the lower
    standing   smallint not null,
    -- the document whose words are its own too: a variant's base
    base_id    uuid constraint search_entry_base_exists references document deferrable initially deferred,
    -- the documents whose role families are its own too; its role families, made from them
    belongs_to uuid[]   not null,
    families   uuid[]   not null,
    -- what it is called, its heading first; letters and digits only, so that hyphens and spaces do not count
    names      text[]   not null,
    -- the same by the stems of its words, so that forms and slips do not count
    stems      text[]   not null,
    -- the words of its names
    heading    tsvector not null,
    summary    text,
    -- what it says, to be shown where it was found
    passages   text[]   not null,
    -- every word with its weight; and each of its names, whole, behind an equals sign
    words      tsvector not null
);
-- A search reads many rows, and the long columns of few: those are kept apart, the rows narrow.
alter table search_entry set (toast_tuple_target = 512);
alter table search_entry alter column words set storage external;
-- GET /v1/search. No pending list: publishing pays for the order, not who searches next.
create index search_entry_by_word on search_entry using gin (words) with (fastupdate = off);
-- Publishing: what takes words from a document that changes.
create index search_entry_by_base on search_entry (base_id) where base_id is not null;

-- What a word comes down to: which words a search has found. Words stay, whether or not a document has them.
create table search_form (
    language text not null,
    -- GET /v1/search: the forms of what was searched for
    lexeme   text not null collate "C",
    word     text not null collate "C",
    primary key (language, lexeme, word)
);

-- What every word of a language comes down to, as its entries have it, for those who mistype it.
create table search_word (
    language  text    not null,
    word      text    not null collate "C",
    documents integer not null constraint search_word_counted check (documents >= 0),
    primary key (language, word)
);
-- GET /v1/search: the words most like one that no document has.
create index search_word_by_likeness on search_word using gin (word gin_trgm_ops);
-- Publishing: words that no document has any more.
create index search_word_unused on search_word (language) where documents = 0;
