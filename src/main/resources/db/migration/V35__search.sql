-- Search over all cases, open and closed: one column that follows the case by itself, and one index for every question.

-- What tells who somebody is, by the name of its field. It is not searched.
create function uth_is_identity(key text) returns boolean language sql immutable parallel safe
return key ~ '^(patient|rapportoer)[A-Z]' and key <> 'rapportoerType';

-- Choices, dates, and what steers the case: found by their own fields, not as words. The headline weighs by itself.
create function uth_is_no_text(key text) returns boolean language sql immutable parallel safe
return key = any ('{overskrift, hovedgruppe, alvorlighed, sagsbehandler, problem, proces, faktiskKonsekvens, muligKonsekvens,
	afvisningsaarsag, sletningsaarsag, rapportoerType, haendelsesdato, haendelsestidspunkt, beslutning, handling, lokation, lokationNavn, sagsnummer,
	rapporteret, frist}');

-- The texts of a case but its headline, at any depth. Cut where the words would come near the 1 MB that a tsvector holds:
-- search may miss a word, but no case is refused for its length.
create function uth_case_text(data jsonb) returns text language sql immutable parallel safe
return (
	with recursive part (key, value, kind) as (
		select key, value, jsonb_typeof(value) from jsonb_each(data) where not uth_is_no_text(key) and not uth_is_identity(key)
		union all
		select inside.key, inside.value, jsonb_typeof(inside.value)
		from part cross join lateral (
			select key, value from jsonb_each(case part.kind when 'object' then part.value end)
			where not uth_is_identity(key)
			union all
			select part.key, value from jsonb_array_elements(case part.kind when 'array' then part.value end) element (value)
		) inside
		where part.kind in ('object', 'array')
	)
	select left(coalesce(string_agg(value #>> '{}', E'\n') filter (where kind = 'string'), ''), 200000) from part);

-- A text as its words are read: in small letters, whatever the database's locale; and without what the parser would take for
-- addresses and file names, so that "hoste/feber" and "faldt.Hun" are two words each. As long as the text itself.
create function uth_readable(text text) returns text language sql immutable parallel safe
return translate(lower(text collate "da-x-icu"), '/.@:_', '     ');

-- Long numbers (CPR, telephone, journal) are not searched.
create function uth_words(text text) returns tsvector language sql immutable parallel safe
return to_tsvector('pg_catalog.danish', regexp_replace(uth_readable(text), '[0-9]{6,}', ' ', 'g'));

-- A day, its month and its year: any span of days is found by few keys.
create function uth_day_keys(what text, day date) returns text[] language sql immutable parallel safe
return array[what || 'd' || (day - date '1970-01-01'),
	what || 'm' || (extract(year from day)::int * 12 + extract(month from day)::int - 1),
	what || 'y' || extract(year from day)::int];

-- What a case is found by beside its words, as keys that no word can be. Its place stands with every place above it, and once
-- more while the case is open, for those who may see no other: so the index itself keeps to a person's scope.
create function uth_case_keys(path text, status text, reported timestamptz, event_date date, closed timestamptz, handler text,
	severity text, event_type text) returns text[] language sql immutable parallel safe
return array_remove(
	uth_day_keys('#r', (reported at time zone 'Europe/Copenhagen')::date) || uth_day_keys('#h', event_date)
	|| uth_day_keys('#l', (closed at time zone 'Europe/Copenhagen')::date)
	|| array['#status ' || status, '#hos ' || handler, '#alvor ' || severity, '#type ' || event_type]
	|| string_to_array('#s' || replace(rtrim(path, '.'), '.', '.#s'), '.')
	|| case when status in ('INDBAKKE', 'SAGSBEHANDLING', 'ANONYMISERING', 'INDSENDELSE')
		then string_to_array('#o' || replace(rtrim(path, '.'), '.', '.#o'), '.') else '{}' end,
	null);

-- Generated, so it never differs from the case: what is anonymised there is gone here.
alter table uth_case add column search tsvector generated always as (
	array_to_tsvector(uth_case_keys(path, status, reported, event_date, closed, handler, severity, event_type))
	|| setweight(uth_words(headline), 'A') || uth_words(uth_case_text(data))) stored;

-- Texts and words are kept beside the row, so that thousands of rows are looked through fast. No plan hangs on which words are common.
alter table uth_case set (toast_tuple_target = 256);
alter table uth_case alter column search set statistics 0;

-- PostgreSQL steps through words and keys together, led by the rarest. The pending list makes writing cheaper; it is short,
-- for every search reads it.
create index uth_case_search on uth_case using gin (search) with (gin_pending_list_limit = 256);

-- What people asked, for as long as it is theirs: words of a search may name somebody, so they stand in no address.
create table uth_search (
	id uuid primary key,
	owner text not null,
	question jsonb not null,
	asked timestamptz not null,
	name text,
	location text collate "C" references sor_unit,
	check (name is not null or location is null)
);
create index uth_search_owner on uth_search (owner, asked);
create index uth_search_location on uth_search (location) where location is not null;
create index uth_search_asked on uth_search (asked) where name is null;
comment on column uth_search.name is 'Of a saved search; one without is forgotten after a day';
comment on column uth_search.location is 'Shared with those whose role reaches this place; null for the owner alone';
