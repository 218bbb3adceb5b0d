-- The organisation register: SOR's units, the municipalities that private units are attached to, and the imports.

create table sor_unit (
	id          text collate "C" primary key,
	parent      text collate "C" references sor_unit,
	source      text not null check (source in ('register', 'demo')),
	kind        text not null,
	name        text not null,
	type        text not null,
	cvr         text not null,
	region      text not null,
	owner_kind  text not null default 'UNKNOWN',
	valid_from  date,
	valid_to    date,
	-- Derived from the parents and the attachments by every import, see the view sor_place.
	path        text collate "C" not null default '',
	path_names  text not null default ''
);
create index sor_unit_parent on sor_unit (parent);
create index sor_unit_path on sor_unit (path text_pattern_ops);
comment on table sor_unit is 'Units of the organisation register; a unit that the register no longer lists is closed, never deleted';
comment on column sor_unit.path is 'The ids from the root of the tree to the unit, a dot after each: "at or below" is a prefix search';
comment on column sor_unit.owner_kind is 'Of the unit''s own owner in the register, whatever municipality it is attached to';

create table sor_attachment (
	unit          text collate "C" primary key references sor_unit,
	municipality  text collate "C" not null references sor_unit,
	source        text not null check (source in ('register', 'demo'))
);
comment on table sor_attachment is 'Private units and the municipality they lie in and are handled under';

create table sor_replacement (
	old_id  text collate "C" primary key,
	new_id  text collate "C" not null,
	since   date not null
);
create index sor_replacement_new on sor_replacement (new_id);
comment on table sor_replacement is 'Units merged into others, as the register lists them: also of units that we never knew';

create table sor_import (
	id           bigint generated always as identity primary key,
	type         text not null check (type in ('register', 'tilknytninger', 'erstatninger')),
	source       text not null check (source in ('register', 'demo')),
	fingerprint  text not null,
	imported_at  timestamptz not null default now(),
	created      int not null,
	changed      int not null,
	moved        int not null,
	closed       int not null,
	unchanged    int not null
);
create index sor_import_latest on sor_import (type, source, id desc);
comment on column sor_import.fingerprint is 'SHA-256 of the file and of the settings it was read with';

-- Where a chain of replacements ends: A into B, B into C gives A into C.
create view sor_successor as
with recursive step (old_id, new_id, hops) as (
	select old_id, new_id, 1 from sor_replacement
	union all
	select step.old_id, r.new_id, step.hops + 1
	from step join sor_replacement r on r.old_id = step.new_id
)
select distinct on (old_id) old_id, new_id from step order by old_id, hops desc;

create view sor_municipality as
select id from sor_unit where parent is null and owner_kind = 'MUNICIPALITY';

-- The attachments in force. A merged municipality hands its attachments on to its successor. The successor of an attached
-- unit is attached too, unless it has an attachment of its own, is municipal, or the merged units lay in several municipalities.
create view sor_attached as
with given as (
	select a.unit, coalesce(s.new_id, a.municipality) as municipality
	from sor_attachment a left join sor_successor s on s.old_id = a.municipality
),
inherited as (
	select u.id as unit, min(given.municipality) as municipality
	from given
	join sor_successor s on s.old_id = given.unit
	join sor_unit u on u.id = s.new_id
	where u.owner_kind <> 'MUNICIPALITY'
	and not exists (select from sor_attachment a where a.unit = u.id)
	group by u.id
	having count(distinct given.municipality) = 1
)
select unit, municipality
from (select * from given union all select * from inherited) hung
where municipality in (select id from sor_municipality)
and unit not in (select id from sor_municipality);

-- A unit's place in the platform's tree: below the municipality it is attached to, else where the register has it.
-- No ring can arise: a municipality is always a root.
create view sor_place as
select u.id, coalesce(a.municipality, u.parent) as parent, u.name
from sor_unit u left join sor_attached a on a.unit = u.id;
