-- Running cases that were moved to another version of their process, for who asks afterwards: the engine forgets a batch that
-- is done.
create table uth_migration (
	id uuid primary key,
	batch_id text not null unique,
	process text not null,
	from_version int not null,
	to_version int not null,
	cases int not null,
	started timestamptz not null,
	started_by text not null
);
create index uth_migration_process on uth_migration (process, started desc);
