-- For whom a private provider's person has a case: the unit at which that person has the role, known when the case was
-- given to them. Cases from before this column are nobody's: it is not guessed from where a case lies.
alter table uth_case add column provider text collate "C";
comment on column uth_case.provider is 'The private provider''s unit for whom the handler has the case, or null';

-- A quarter's report asks for a municipality's cases at providers that were not closed before the quarter began.
create index uth_case_at_provider on uth_case (split_part(path, '.', 1), coalesce(closed, 'infinity'::timestamptz))
	where provider is not null;

-- What was reported of a municipality's private providers for a quarter, as it was on the day it was made.
create table uth_quarterly_report (
	municipality text collate "C" not null,
	quarter text not null check (quarter ~ '^[0-9]{4}-K[1-4]$'),
	name text not null,
	made timestamptz not null,
	figures jsonb not null,
	primary key (municipality, quarter)
);
