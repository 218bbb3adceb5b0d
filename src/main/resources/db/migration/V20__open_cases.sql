-- Åbne sager: the cases under handling, some 100,000 at most beside millions of closed ones. One index for each way to
-- sort them, so that a page of a wide scope is read in order; a narrow scope is read by its path and sorted.

-- The category of bpmn/alvorlighed.dmn by weight; one that this does not know weighs least.
create function uth_severity_weight(category text) returns int language sql immutable parallel safe
return case category
	when 'Dødelig konsekvens' then 5
	when 'Alvorlig konsekvens' then 4
	when 'Alvorlig patientsikkerhedsrisiko' then 3
	when 'Lettere konsekvens' then 2
	when 'Ingen konsekvens' then 1
	else 0
end;

create index uth_case_handled_path on uth_case (path text_pattern_ops, handler) include (rejection_reason)
	where status in ('SAGSBEHANDLING', 'ANONYMISERING');
create index uth_case_handled_handler on uth_case (handler, case_number)
	where status in ('SAGSBEHANDLING', 'ANONYMISERING');
create index uth_case_handled_number on uth_case (case_number)
	where status in ('SAGSBEHANDLING', 'ANONYMISERING');
create index uth_case_handled_headline on uth_case (headline collate "da-x-icu", case_number)
	where status in ('SAGSBEHANDLING', 'ANONYMISERING');
create index uth_case_handled_location on uth_case (location_name collate "da-x-icu", case_number)
	where status in ('SAGSBEHANDLING', 'ANONYMISERING');
create index uth_case_handled_reported on uth_case (reported, case_number)
	where status in ('SAGSBEHANDLING', 'ANONYMISERING');
create index uth_case_handled_due on uth_case (due, case_number)
	where status in ('SAGSBEHANDLING', 'ANONYMISERING');
create index uth_case_handled_severity on uth_case (uth_severity_weight(severity), case_number)
	where status in ('SAGSBEHANDLING', 'ANONYMISERING');
