-- One row a case: what is searched, sorted and counted as columns, every form value in data.
create table uth_case (
	case_number text primary key,
	receipt_code text not null unique,
	client_id text unique,
	fingerprint text,
	process_instance_id text unique,
	status text not null
		check (status in ('INDBAKKE', 'SAGSBEHANDLING', 'ANONYMISERING', 'INDSENDELSE', 'AFSLUTTET', 'AFVIST')),
	location text not null,
	path text not null,
	location_name text not null,
	reporter_type text,
	headline text not null,
	event_date date,
	reported timestamptz not null,
	due date not null,
	overdue_since timestamptz,
	closed timestamptz,
	handler text,
	severity text,
	event_type text,
	rejection_reason text,
	data jsonb not null
);

-- "at or below a place" is a prefix of the path; open cases are few beside the closed ones
create index uth_case_open_path on uth_case (path text_pattern_ops, due) where closed is null;
create index uth_case_path on uth_case (path text_pattern_ops, reported);
create index uth_case_open_location on uth_case (location) where closed is null;
create index uth_case_open_handler on uth_case (handler, due) where closed is null;

-- The running number of each year. Gaps are allowed, so a number is taken before the case's transaction.
create table uth_case_number (
	year int primary key,
	last bigint not null
);
