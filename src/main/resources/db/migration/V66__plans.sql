-- A plan: a report of counts, mailed again and again to people of the directory who have a role at its place.
create table uth_plan (
	id uuid primary key,
	owner text not null,
	name text not null,
	place text collate "C" not null references sor_unit,
	report text not null check (report in ('AABNE', 'AFSLUTTEDE')),
	frequency text not null check (frequency in ('UGENTLIG', 'MAANEDLIG', 'KVARTALSVIS')),
	first_day date not null,
	next_day date not null
);
create index uth_plan_owner on uth_plan (owner);
create index uth_plan_place on uth_plan (place);
create index uth_plan_next on uth_plan (next_day);
comment on column uth_plan.first_day is 'What the days are counted from, so that the 31st comes back after a short month';

create table uth_plan_recipient (
	plan uuid not null references uth_plan on delete cascade,
	person text not null,
	primary key (plan, person)
);

-- That a plan's day came: one row a day, whoever sees it first and however often. Who may have it is found out afterwards,
-- as the directory is never asked inside a transaction.
create table uth_plan_run (
	plan uuid not null references uth_plan on delete cascade,
	day date not null,
	distributed timestamptz,
	sent int,
	without_role int,
	owner_gone boolean not null default false,
	primary key (plan, day)
);
create index uth_plan_run_waiting on uth_plan_run (day) where distributed is null;

-- A mail that is not to leave after all, as whoever should have it may have it no more.
alter table uth_notice add column withdrawn timestamptz;
create index uth_notice_reports_waiting on uth_notice (created)
	where template = 'PLAN' and sent is null and withdrawn is null;
