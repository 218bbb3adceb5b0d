-- Who saw and did what. Rows are only ever added: a row is a link of a chain (RowHash), a chain's head is authenticated by
-- the platform's key (uth_audit_chain), and heads are sealed by signed statements (uth_audit_seal).

create sequence uth_audit_node;

create table uth_audit (
	chain bigint not null,
	seq bigint not null,
	at timestamptz not null,
	user_id text,
	user_name text,
	organisation text,
	cvr text,
	roles text[] not null,
	ip text,
	session text,
	deed text not null,
	outcome text not null,
	cases text[] not null,
	via text,
	criteria text,
	hash bytea not null,
	primary key (chain, seq, at)
) partition by range (at);

create index uth_audit_case on uth_audit using gin (cases);
create index uth_audit_user on uth_audit (user_id, at);
create index uth_audit_at on uth_audit (at);
create index uth_audit_no_case on uth_audit (at) where cases = '{}';

-- The last row of each chain. It changes with every row, so it is the one thing here that may be changed.
create table uth_audit_chain (
	id bigint primary key,
	seq bigint not null,
	hash bytea not null,
	mac bytea not null,
	sealed bigint not null default 0
) with (fillfactor = 50);

create table uth_audit_seal (
	nr bigint primary key,
	at timestamptz not null,
	statement text not null,
	signature bytea not null,
	public_key bytea not null
);

-- The roles that each user had when they were last looked at: what differs then is logged. This is no part of the log itself.
create table uth_audit_roles (
	user_id text primary key,
	roles text[] not null
);

-- A hindrance for everyone, the tables' owner too, who can take it away: what is done in spite of it is found by verify-audit.
create function uth_audit_refuse() returns trigger language plpgsql as $$
begin
	raise exception 'The log of look-ups is never changed: % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger uth_audit_fixed before update or delete on uth_audit for each row execute function uth_audit_refuse();
create trigger uth_audit_seal_fixed before update or delete on uth_audit_seal for each row execute function uth_audit_refuse();
create trigger uth_audit_seal_kept before truncate on uth_audit_seal for each statement execute function uth_audit_refuse();
create trigger uth_audit_chain_kept before delete on uth_audit_chain for each row execute function uth_audit_refuse();
create trigger uth_audit_chain_whole before truncate on uth_audit_chain for each statement execute function uth_audit_refuse();

-- Makes the partition of the month in which the day lies (UTC), if it is not there.
create function uth_audit_make_month(day date) returns void language plpgsql as $$
declare
	month date := date_trunc('month', day);
	name text := 'uth_audit_' || to_char(month, 'YYYY_MM');
begin
	if to_regclass(name) is null then
		execute format('create table %I partition of uth_audit for values from (%L) to (%L)', name,
			to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
		execute format('create trigger uth_audit_kept before truncate on %I for each statement execute function uth_audit_refuse()', name);
	end if;
end $$;
revoke execute on function uth_audit_make_month(date) from public;

select uth_audit_make_month(((now() at time zone 'UTC') + make_interval(months => month))::date) from generate_series(0, 3) month;
