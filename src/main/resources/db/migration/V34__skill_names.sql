-- Skills that are called alike: what editors are told before they publish one more.

-- Alternative names, as they are compared. Immutable although it calls lower: indexes are made anew with a new collation.
create function lower_all(names text[]) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(lower(name)), '{}') from unnest(names) name
$$;

-- Checks of a skill: names that are like its own
create index skill_by_likeness on skill using gin (title_key gin_trgm_ops);
-- Checks of a skill: alternative names that are its names
create index skill_by_alternative_name on skill using gin (lower_all(alternative_names));
