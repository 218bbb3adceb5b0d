-- The national recipient's register: anonymised cases, one row a case whatever is retried.
create table national_register (
	case_number text primary key,
	message jsonb not null,
	received timestamptz not null
);
