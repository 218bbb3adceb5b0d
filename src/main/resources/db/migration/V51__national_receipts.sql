-- That the national recipient has a case, and what it calls it.
create table national_receipt (
	case_number text primary key,
	recipient_id text,
	received timestamptz not null
);
