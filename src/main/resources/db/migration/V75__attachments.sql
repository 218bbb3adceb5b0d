-- Files that came with a report, and what a handler put in their place. In the database, which is what several nodes
-- share, and out of the engine. A file is laid down before its report is sent: until then it belongs to no case and is
-- known by its id alone, and what never comes to belong to one is removed.
create table uth_attachment (
	id uuid primary key,
	case_number text references uth_case on delete cascade,
	-- it goes when the case leaves
	removed boolean not null default false,
	-- a version without identity stays, in the place of this file
	anonymised boolean not null default false,
	instead_of uuid unique references uth_attachment on delete set null,
	name text not null,
	type text not null,
	size bigint not null,
	-- false while it is being received
	complete boolean not null default false,
	received timestamptz not null,
	check (anonymised or instead_of is null)
);

create index uth_attachment_case on uth_attachment (case_number) where case_number is not null;
create index uth_attachment_waiting on uth_attachment (received) where case_number is null;

-- In pieces, so that neither node nor database ever holds a whole file in memory.
create table uth_attachment_piece (
	attachment uuid references uth_attachment on delete cascade,
	number int,
	content bytea not null,
	primary key (attachment, number)
);
-- pictures and documents are compressed already
alter table uth_attachment_piece alter column content set storage external;
