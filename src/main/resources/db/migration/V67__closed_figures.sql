-- What was closed in a period, at a place and below it: a period's cases of one organisation, counted from the index alone.
create index uth_case_closed_in on uth_case (split_part(path, '.', 1), closed) include (path, severity, event_type)
	where status = 'AFSLUTTET';
