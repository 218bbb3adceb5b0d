-- How far a handler has come with a case's texts: answers to what the finder marks, and what they rewrote. It quotes
-- personal data, so it is cut down to what was let stand when the case is approved, and gone when the case has left.
create table uth_anonymising (
	case_number text primary key references uth_case on delete cascade,
	draft jsonb not null,
	changed timestamptz not null
);
