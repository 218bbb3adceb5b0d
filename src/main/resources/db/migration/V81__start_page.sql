-- The start page counts the cases of each of the last twelve months, by when they were reported and when they were closed. A
-- month is one number, so that a place's cases of a month stand together in the index and are counted from it alone.
create function uth_month(moment timestamptz) returns int language sql immutable parallel safe
return extract(year from moment at time zone 'Europe/Copenhagen')::int * 12
	+ extract(month from moment at time zone 'Europe/Copenhagen')::int - 1;

create index uth_case_reported_month on uth_case (uth_month(reported), path text_pattern_ops) include (reported, closed);
create index uth_case_closed_month on uth_case (uth_month(closed), path text_pattern_ops) include (closed)
	where closed is not null;

-- What waits, and since when: the open cases of a place by where they are
create index uth_case_open_status on uth_case (path text_pattern_ops, status, due) include (handler) where closed is null;
