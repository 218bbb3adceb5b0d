-- A number that a form asks for is found like a word: a process owner may add a field for it. Numbers of many digits are not
-- searched, whichever kind of field they stand in (uth_words).
create or replace function uth_case_text(data jsonb) returns text language sql immutable parallel safe
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
	select left(coalesce(string_agg(value #>> '{}', E'\n') filter (where kind in ('string', 'number')), ''), 200000) from part);

-- The generated column is made anew where there is a number.
update uth_case set data = data where jsonb_path_exists(data, '$.** ? (@.type() == "number")');
