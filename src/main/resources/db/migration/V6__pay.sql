-- What sources say about pay, and the bands that salary reports make of it.

-- Figures are of a source, or they are not: source_id is what makes that true.
create table pay_observation (
    id          uuid primary key,
    source_id   uuid    not null constraint pay_observation_source_exists
        references source deferrable initially deferred,
    key         text    not null collate "C",
    title       text    not null check (title <> ''),
    code_scheme text,
    code        text    collate "C",
    role_id     uuid constraint pay_observation_role_exists references role deferrable initially deferred,
    measure     text    not null constraint pay_observation_measure_known
        check (measure in ('WAGE', 'BASE_SALARY', 'STARTING_SALARY', 'TOTAL_PAY')),
    edition     text    not null check (edition <> ''),
    currency    text    not null check (currency ~ '^[A-Z]{3}$'),
    unit        text    not null constraint pay_observation_unit_known
        check (unit in ('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR')),
    area_scheme text    not null check (area_scheme in ('ISO_3166')),
    area_code   text    not null check (area_code <> ''),
    area_name   text    not null check (area_name <> ''),
    -- statistic: {amount, qualifier}
    statistics  jsonb   not null,
    sample_size integer check (sample_size > 0),
    -- {amount, qualifier, relativeStandardError}
    employment  jsonb,
    mean_error  numeric check (mean_error >= 0),
    constraint pay_observation_key_unique unique (source_id, key) deferrable initially deferred,
    constraint pay_observation_code_whole check (num_nonnulls(code_scheme, code) in (0, 2)),
    constraint pay_observation_statistics_known check (
        statistics <> '{}'
        and statistics - array['P10', 'LOW', 'P25', 'MEDIAN', 'MID', 'P75', 'HIGH', 'P90', 'MEAN'] = '{}'),
    -- what is not available has no amount, and everything else has one
    constraint pay_observation_figures_hold check (not jsonb_path_exists(statistics, '$.* ? (!(
        (@.qualifier == "NOT_AVAILABLE" && (!exists(@.amount) || @.amount == null))
        || ((@.qualifier == "EXACT" || @.qualifier == "AT_OR_ABOVE")
            && @.amount.type() == "number" && @.amount > 0)))')),
    constraint pay_observation_employment_holds check (not jsonb_path_exists(employment, '$ ? (!(
        (@.qualifier == "NOT_AVAILABLE" && (!exists(@.amount) || @.amount == null))
        || (@.qualifier == "EXACT" && @.amount.type() == "number" && @.amount >= 0)))'))
);
-- GET /v1/pay-observations, and with code=
create index pay_observation_by_key on pay_observation (key, id);
create index pay_observation_by_code on pay_observation (code, key, id);
-- what stands on a role
create index pay_observation_by_role on pay_observation (role_id) where role_id is not null;

create table salary_report (
    id              uuid primary key constraint salary_report_is_published
        references document deferrable initially deferred,
    language        text   not null,
    slug            text   not null collate "C",
    published_at    timestamptz not null,
    version         bigint not null,
    updated_at      timestamptz not null,
    related_version bigint not null,
    related_at      timestamptz not null,
    title           text   not null check (title <> ''),
    summary         text,
    constraint salary_report_slug_unique unique (language, slug) deferrable initially deferred
);
-- GET /v1/salary-reports
create index salary_report_by_slug on salary_report (slug, id);

-- What a role, or a rung of a ladder, is paid; or that nobody was found who says it.
create table pay_band (
    id             uuid primary key,
    report_id      uuid    not null constraint pay_band_report_exists
        references salary_report deferrable initially deferred,
    key            text    not null collate "C",
    position       integer not null,
    kind           text    not null constraint pay_band_kind_known
        check (kind in ('SOURCED', 'DERIVED', 'NOT_AVAILABLE')),
    role_id        uuid constraint pay_band_role_exists references role deferrable initially deferred,
    rung_id        uuid constraint pay_band_rung_exists references rung deferrable initially deferred,
    observation_id uuid constraint pay_band_observation_exists
        references pay_observation deferrable initially deferred,
    rule           text constraint pay_band_rule_known check (rule in ('RANGE', 'MEAN')),
    caveat         text check (caveat <> ''),
    match          text constraint pay_band_match_known check (match in ('EXACT_TITLE', 'PROXY_CODE')),
    constraint pay_band_key_unique unique (report_id, key) deferrable initially deferred,
    constraint pay_band_position_unique unique (report_id, position) deferrable initially deferred,
    constraint pay_band_of_role_or_rung check (num_nonnulls(role_id, rung_id) = 1),
    -- the figures of a sourced band are those of its observation, and it has no others
    constraint pay_band_sourced_has_observation check ((kind = 'SOURCED') = (observation_id is not null)),
    constraint pay_band_derived_has_rule check ((kind = 'DERIVED') = (rule is not null)),
    constraint pay_band_derived_has_caveat check (kind <> 'DERIVED' or caveat is not null),
    constraint pay_band_match_of_figures check (match is null or kind <> 'NOT_AVAILABLE')
);
-- bands of a role, of a rung, and what stands on an observation
create index pay_band_by_role on pay_band (role_id) where role_id is not null;
create index pay_band_by_rung on pay_band (rung_id) where rung_id is not null;
create index pay_band_by_observation on pay_band (observation_id) where observation_id is not null;

-- Further observations of a band: those that it is derived from, and its own of earlier editions.
create table pay_band_observation (
    band_id        uuid    not null constraint pay_band_observation_band_exists
        references pay_band deferrable initially deferred,
    part           text    not null constraint pay_band_observation_part_known check (part in ('INPUT', 'EARLIER')),
    position       integer not null,
    observation_id uuid    not null constraint pay_band_observation_exists
        references pay_observation deferrable initially deferred,
    primary key (band_id, part, position)
);
create index pay_band_observation_by_observation on pay_band_observation (observation_id);

-- A derived band without its inputs would be a figure without a source.
create function check_derived_band() returns trigger language plpgsql as $$
declare
    band uuid;
begin
    if tg_table_name = 'pay_band' then
        band := new.id;
    else
        band := old.band_id;
    end if;
    if exists (select from pay_band where id = band and kind = 'DERIVED')
        and (select count(distinct observation_id) from pay_band_observation where band_id = band and part = 'INPUT') < 2
    then
        raise exception 'pay band % is derived from fewer than two observations', band
            using errcode = 'check_violation', constraint = 'pay_band_derived_has_inputs';
    end if;
    return null;
end $$;

create constraint trigger pay_band_derived_has_inputs after insert or update on pay_band
    deferrable initially deferred for each row execute function check_derived_band();
create constraint trigger pay_band_observation_keeps_inputs after update or delete on pay_band_observation
    deferrable initially deferred for each row execute function check_derived_band();
