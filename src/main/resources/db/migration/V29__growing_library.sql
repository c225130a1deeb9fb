-- What was read more slowly the more was published.

-- sort=title, updatedAt, publishedAt, with the filters that many documents pass. Those may all stand late in an
-- order (paths are called "How do I …"), and whoever reads along it throws everything before them away.
-- GET /v1/guides?type=
create index guide_by_type_and_title on guide (type, title_key, id);
create index guide_by_type_and_update on guide (type, updated_at, id);
create index guide_by_type_and_publication on guide (type, published_at, id);
-- GET /v1/roles?seniority=
create index role_by_seniority_and_title on role (seniority, title_key, id) where seniority is not null;
create index role_by_seniority_and_update on role (seniority, updated_at, id) where seniority is not null;
create index role_by_seniority_and_publication on role (seniority, published_at, id) where seniority is not null;
-- GET /v1/skills?type=, ?category=
create index skill_by_type_and_title on skill (type, title_key, id);
create index skill_by_type_and_update on skill (type, updated_at, id);
create index skill_by_type_and_publication on skill (type, published_at, id);
create index skill_by_category_and_title on skill (category, title_key, id) where category is not null;
create index skill_by_category_and_update on skill (category, updated_at, id) where category is not null;
create index skill_by_category_and_publication on skill (category, published_at, id) where category is not null;

-- GET /v1/roles/{slug}, GET /v1/compare: the newest salary report
create index salary_report_newest on salary_report (language, published_at, slug);

-- GET /v1/roles?level=: goes through the roles and asks for each, by its key; this index was taken for every role anew.
drop index requirement_by_level;
