-- The orders and filters of lists.

-- Headings folded for comparison; publishing writes them. Documents published before get a first approximation.
alter table source add column title_key text collate "C";
update source set title_key = lower(title);
alter table source alter column title_key set not null;
alter table skill add column title_key text collate "C";
update skill set title_key = lower(name);
alter table skill alter column title_key set not null;
alter table role_family add column title_key text collate "C";
update role_family set title_key = lower(title);
alter table role_family alter column title_key set not null;
alter table role add column title_key text collate "C";
update role set title_key = lower(title);
alter table role alter column title_key set not null;
alter table ladder add column title_key text collate "C";
update ladder set title_key = lower(title);
alter table ladder alter column title_key set not null;
alter table salary_report add column title_key text collate "C";
update salary_report set title_key = lower(title);
alter table salary_report alter column title_key set not null;
alter table guide add column title_key text collate "C";
update guide set title_key = lower(title);
alter table guide alter column title_key set not null;
alter table shelf add column title_key text collate "C";
update shelf set title_key = lower(title);
alter table shelf alter column title_key set not null;

-- sort=title, sort=updatedAt with updatedSince=, sort=publishedAt, in both directions; sort=slug has its index
create index source_by_title on source (title_key, id);
create index source_by_update on source (updated_at, id);
create index source_by_publication on source (published_at, id);
create index skill_by_title on skill (title_key, id);
create index skill_by_update on skill (updated_at, id);
create index skill_by_publication on skill (published_at, id);
create index role_family_by_title on role_family (title_key, id);
create index role_family_by_update on role_family (updated_at, id);
create index role_family_by_publication on role_family (published_at, id);
create index role_by_title on role (title_key, id);
create index role_by_update on role (updated_at, id);
create index role_by_publication on role (published_at, id);
create index ladder_by_title on ladder (title_key, id);
create index ladder_by_update on ladder (updated_at, id);
create index ladder_by_publication on ladder (published_at, id);
create index salary_report_by_title on salary_report (title_key, id);
create index salary_report_by_update on salary_report (updated_at, id);
create index salary_report_by_publication on salary_report (published_at, id);
create index guide_by_title on guide (title_key, id);
create index guide_by_update on guide (updated_at, id);
create index guide_by_publication on guide (published_at, id);

-- GET /v1/guides?type=, ?tag=
create index guide_by_type on guide (type, slug, id);
create index guide_by_tag on guide using gin (tags);
-- GET /v1/roles?seniority=
create index role_by_seniority on role (seniority, slug, id) where seniority is not null;
-- GET /v1/roles?level=
create index requirement_by_level on requirement (level);
-- GET /v1/duties?theme=, ?cadence=, ?tool=, ?text=
create index duty_by_theme on duty (theme);
create index duty_by_cadence on duty (cadence) where cadence is not null;
create index duty_by_tool on duty using gin (tools);
create index duty_by_words on duty using gin (to_tsvector('english', text));
-- GET /v1/skills?type=, ?category=, ?tool=
create index skill_by_type on skill (type, slug, id);
create index skill_by_category on skill (category, slug, id) where category is not null;
create index skill_by_tool on skill using gin (example_tools);
-- GET /v1/ladders?roleFamily=
create index ladder_by_family on ladder (role_family_id);
-- GET /v1/sources?tier=, ?publisher=
create index source_by_tier on source (tier, slug, id);
create index source_by_publisher on source (publisher, slug, id);
-- GET /v1/pay-observations?edition=, ?area=
create index pay_observation_by_edition on pay_observation (edition, key, id);
create index pay_observation_by_area on pay_observation (area_code, key, id);
-- GET /v1/resources?guide=
create index shelf_entry_by_guide on shelf_entry (guide_id) where guide_id is not null;
