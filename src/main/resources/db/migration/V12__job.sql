-- Job postings: what partners push, and what expires. No documents: outside change sets and the log.

create table job (
    id                  uuid primary key,
    -- whose posting it is, and its name there
    source              text    not null collate "C" constraint job_source_is_slug
        check (source ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    reference           text    not null collate "C" check (reference <> ''),
    language            text    not null,
    title               text    not null check (title <> ''),
    description         text    not null check (description <> ''),
    employment_types    text[]  not null constraint job_employment_types_known check (employment_types <@ array[
        'FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM', 'OTHER']),
    organisation_name   text    not null check (organisation_name <> ''),
    organisation_url    text,
    organisation_key    text    not null collate "C" check (organisation_key <> ''),
    -- [{locality, region, country}]
    locations           jsonb   not null,
    remote              boolean not null,
    applicant_locations text[]  not null,
    place_keys          text[]  not null,
    pay_currency        text check (pay_currency ~ '^[A-Z]{3}$'),
    pay_unit            text,
    pay_min             numeric check (pay_min > 0),
    pay_max             numeric check (pay_max > 0),
    -- the most it pays, counted for a year of full-time work
    pay_year            numeric generated always as (coalesce(pay_max, pay_min) * case pay_unit
        when 'HOUR' then 2080 when 'DAY' then 260 when 'WEEK' then 52 when 'MONTH' then 12 else 1 end) stored,
    date_posted         date    not null,
    valid_through       timestamptz,
    apply_url           text    not null check (apply_url <> ''),
    direct_apply        boolean not null,
    -- The ids of documents, without foreign keys: a key would make whoever publishes wait for whoever
    -- writes jobs, and make a withdrawn family's jobs forget it. What is not published is read as none.
    role_family_id      uuid,
    role_id             uuid,
    classification      text,
    confidence          numeric(3, 2),
    updated_at          timestamptz not null,
    search              tsvector not null generated always as (
        setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', organisation_name), 'B')
        || setweight(to_tsvector('english', description), 'C')) stored,
    constraint job_reference_unique unique (source, reference),
    constraint job_is_somewhere check (remote or locations <> '[]'),
    constraint job_remote_has_applicants check (not remote or applicant_locations <> '{}'),
    constraint job_pay_whole check (case when pay_currency is null
        then num_nonnulls(pay_unit, pay_min, pay_max) = 0
        else pay_unit in ('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR') and num_nonnulls(pay_min, pay_max) > 0 end),
    constraint job_pay_in_order check (pay_min <= pay_max),
    -- a family is given or found, a role is found, and what is found has a confidence
    constraint job_classification_whole check (case when role_family_id is null
        then num_nonnulls(role_id, classification, confidence) = 0
        else classification in ('GIVEN', 'TITLE') and (classification = 'GIVEN' or confidence is not null) end),
    constraint job_role_has_confidence check (role_id is null or confidence is not null),
    constraint job_confidence_in_range check (confidence between 0 and 1)
);
-- GET /v1/jobs, and with postedSince=
create index job_newest on job (date_posted desc, id);
-- with roleFamily=
create index job_by_role_family on job (role_family_id, date_posted desc, id) where role_family_id is not null;
-- with role=
create index job_by_role on job (role_id, date_posted desc, id) where role_id is not null;
-- with organisation=
create index job_by_organisation on job (organisation_key, date_posted desc, id);
-- with remote=true
create index job_remote on job (date_posted desc, id) where remote;
-- with location=
create index job_by_place on job using gin (place_keys);
-- with employmentType=
create index job_by_employment_type on job using gin (employment_types);
-- with payCurrency= and payFrom=
create index job_by_pay on job (pay_currency, pay_year) where pay_currency is not null;
-- with q=
create index job_by_words on job using gin (search);
