-- Search over all cases, open and closed: by words, by place, and by what is known of a case.

-- What tells who somebody is, by the name of its key. It is neither searched nor extracted.
create function uth_is_identity(key text) returns boolean immutable parallel safe language sql
return key <> 'rapportoerType'
	and key ~ '^(patient|paaroerende|rapportoer|kontakt)([A-Z_]|$)|[Cc]pr|[Ee]mail|[Tt]elefon|[Aa]dresse';

-- What the forms hold beside texts: choices, dates, and what steers the case. The headline is weighed by itself.
create function uth_is_text(key text) returns boolean immutable parallel safe language sql
return key <> all ('{overskrift, hovedgruppe, alvorlighed, sagsbehandler, problem, proces, faktiskKonsekvens, muligKonsekvens,
	afvisningsaarsag, rapportoerType, haendelsesdato, haendelsestidspunkt, beslutning, handling, lokation, lokationNavn,
	sagsnummer, rapporteret, frist, klientId}'::text[]);

-- Whatever looks like a CPR number is left out of what is searched.
create function uth_without_cpr(text text) returns text immutable parallel safe language sql
return regexp_replace(text, '\m[0-9]{6}[- ]?[0-9]{4}\M', ' ', 'g');

-- All texts of a case but its headline, at any depth, without what tells who somebody is. Cut where the words would come near
-- the 1 MB that a tsvector holds: search may miss a word, but no case is refused for its length.
create function uth_case_text(data jsonb) returns text immutable parallel safe language sql
return (
	with recursive part (key, value) as (
		select key, value from jsonb_each(data)
		where not uth_is_identity(key) and uth_is_text(key)
		union all
		select inside.key, inside.value
		from part cross join lateral (
			select key, value from jsonb_each(case jsonb_typeof(part.value) when 'object' then part.value end)
			union all
			select part.key, value
			from jsonb_array_elements(case jsonb_typeof(part.value) when 'array' then part.value end) element (value)
		) inside
		where not uth_is_identity(inside.key)
	)
	select left(uth_without_cpr(coalesce(string_agg(value #>> '{}', E'\n'), '')), 200000)
	from part where jsonb_typeof(value) = 'string');

-- Lower case by the database, not by the parser: in a database of locale C the parser leaves Æ, Ø and Å as they are.
create function uth_case_words(headline text, data jsonb) returns tsvector immutable parallel safe language sql
return setweight(to_tsvector('danish', lower(uth_without_cpr(headline))), 'A')
	|| to_tsvector('danish', lower(uth_case_text(data)));

-- A day, its month and its year: any span of days is found by few keys.
create function uth_day_keys(what text, day date) returns text[] immutable parallel safe language sql
return array[what || ':d' || (day - date '1970-01-01'),
	what || ':m' || (extract(year from day)::int * 12 + extract(month from day)::int - 1),
	what || ':y' || extract(year from day)::int];

-- All that a case is found by beside its words. Its place stands with every place above it; once more for an open case, for
-- those who may see no other.
create function uth_case_keys(c uth_case) returns text[] immutable parallel safe language sql
return array_remove(
	array['status:' || c.status, case when c.closed is null then 'status:AABEN' else 'status:LUKKET' end,
		'alvor:' || c.severity, 'type:' || c.event_type, 'hos:' || c.handler]
	|| uth_day_keys('rapp', (c.reported at time zone 'Europe/Copenhagen')::date)
	|| uth_day_keys('frist', c.due)
	|| uth_day_keys('haendt', c.event_date)
	|| array(select 'sted:' || id from unnest(string_to_array(rtrim(c.path, '.'), '.')) id)
	|| array(select 'aaben:' || id from unnest(string_to_array(rtrim(c.path, '.'), '.')) id where c.closed is null),
	null);

create table uth_case_search (
	case_number text primary key references uth_case on delete cascade,
	reported timestamptz not null,
	due date not null,
	keys text[] not null,
	words tsvector not null
);

-- The fields that any case ever had: the columns of extracts, known before the first case is read.
create table uth_case_field (
	name text primary key
);

create function uth_index_case() returns trigger language plpgsql as $$
begin
	-- Only the last of a transaction's changes to a case is indexed.
	if (select c from uth_case c where c.case_number = new.case_number) is distinct from new then
		return null;
	end if;
	insert into uth_case_search as search (case_number, reported, due, keys, words)
	values (new.case_number, new.reported, new.due, uth_case_keys(new), uth_case_words(new.headline, new.data))
	on conflict (case_number) do update
	set reported = excluded.reported, due = excluded.due, keys = excluded.keys, words = excluded.words
	where (search.reported, search.due, search.keys, search.words)
		is distinct from (excluded.reported, excluded.due, excluded.keys, excluded.words);
	insert into uth_case_field (name)
	select name from jsonb_object_keys(new.data) name
	where not uth_is_identity(name) and not exists (select from uth_case_field known where known.name = name)
	order by name
	on conflict do nothing;
	return null;
end $$;

insert into uth_case_search (case_number, reported, due, keys, words)
select case_number, reported, due, uth_case_keys(c), uth_case_words(headline, data) from uth_case c;

insert into uth_case_field (name)
select distinct name from uth_case cross join jsonb_object_keys(data) name where not uth_is_identity(name);

-- In the transaction of the change, so what is anonymised is forgotten here too; at its end, so that each case is indexed once.
create constraint trigger uth_case_search after insert or update on uth_case deferrable initially deferred
	for each row execute function uth_index_case();

-- One index for every question: PostgreSQL steps through the conditions together, led by the rarest, and no plan depends on
-- guessing which that is. The pending list makes writing cheaper; it is short, for every search reads it.
create index uth_case_search_index on uth_case_search using gin (words, keys)
	with (fastupdate = on, gin_pending_list_limit = 256);

create table uth_saved_search (
	id bigint generated always as identity primary key,
	owner text not null,
	name text not null,
	location text references sor_unit,
	question jsonb not null,
	saved timestamptz not null,
	unique (owner, name)
);
create index uth_saved_search_location on uth_saved_search (location);
comment on column uth_saved_search.location is 'Shared with those whose role reaches this place; null for the owner alone';
