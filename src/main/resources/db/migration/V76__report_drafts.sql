-- Reports that somebody wants to go on with elsewhere. The browser makes both the name and the key of a draft out of
-- a code: we get the name and what is encrypted, and cannot read it.
create table uth_report_draft (
	name text primary key,
	content bytea not null,
	expires timestamptz not null
);

create index uth_report_draft_expires on uth_report_draft (expires);
