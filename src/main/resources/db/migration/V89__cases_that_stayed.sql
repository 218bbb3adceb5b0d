-- How many of a move's cases somebody let stay where they were.
alter table uth_migration add column stayed int not null default 0;
