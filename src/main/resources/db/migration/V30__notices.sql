-- What happened that somebody is to hear of. Written in the transaction that made it happen; who hears is found out
-- afterwards, as the directory is never asked inside a transaction.
create table uth_notice_event (
	id bigint generated always as identity primary key,
	event_key text not null unique,
	kind text not null check (kind in ('NY', 'TILDELT', 'PAAMINDELSE', 'ADVARSEL', 'ALARM')),
	case_number text not null references uth_case on delete cascade,
	person text,
	audience text[] not null,
	happened timestamptz not null,
	distributed timestamptz
);
create index uth_notice_event_waiting on uth_notice_event (id) where distributed is null;
create index uth_notice_event_case on uth_notice_event (case_number);
comment on column uth_notice_event.person is 'The user id of the one who is to hear, where the event is about a person';
comment on column uth_notice_event.audience is 'Roles, and sagsbehandler for who has the case, as the table of deadlines writes them';

-- Who hears of what, and in which mail. Without a mail it waits for the day's overview.
create table uth_notice_line (
	event_id bigint not null references uth_notice_event on delete cascade,
	person text not null,
	address text not null,
	mail text not null check (mail in ('STRAKS', 'OVERBLIK', 'ALARM')),
	place text collate "C",
	sent_as text,
	primary key (event_id, person, mail)
);
create index uth_notice_line_waiting on uth_notice_line (mail, person) where sent_as is null;
comment on column uth_notice_line.place is 'For an alarm: the path at or below which every late case is listed';

-- A mail to one person. The key is the same however often its sending is tried, and so is its Message-ID.
create table uth_notice (
	notice_key text primary key,
	template text not null,
	person text not null,
	address text not null,
	content jsonb not null,
	created timestamptz not null,
	sent timestamptz
);
create index uth_notice_sent on uth_notice (sent);

-- What each person chose to hear of; without a row the default holds.
create table uth_notice_choice (
	person text not null,
	kind text not null check (kind in ('NY', 'TILDELT')),
	choice text not null check (choice in ('STRAKS', 'DAGLIGT', 'ALDRIG')),
	primary key (person, kind)
);
