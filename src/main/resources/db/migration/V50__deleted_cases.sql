-- A case that was made by mistake is deleted: number, place and dates remain, and why. The database itself refuses
-- to keep anything else of it.
alter table uth_case drop constraint uth_case_status_check;
alter table uth_case add constraint uth_case_status_check check (status in
	('INDBAKKE', 'SAGSBEHANDLING', 'ANONYMISERING', 'INDSENDELSE', 'AFSLUTTET', 'AFVIST', 'SLETTET')) not valid;
alter table uth_case validate constraint uth_case_status_check;
alter table uth_case add constraint uth_case_deleted_is_empty check (status <> 'SLETTET'
	or (headline = '' and handler is null and reporter_type is null and event_date is null and severity is null
		and event_type is null and rejection_reason is null and client_id is null and fingerprint is null
		and data - 'sletningsaarsag' - 'sletningskommentar' = '{}'::jsonb)) not valid;
alter table uth_case validate constraint uth_case_deleted_is_empty;
