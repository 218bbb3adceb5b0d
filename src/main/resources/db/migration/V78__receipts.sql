-- By which code a reporter follows a case. Of a code only its SHA-256 is kept, in two parts: one to look it up by, one to
-- be compared in constant time. A report that is sent again gets a code of its own, so a case may have several.
create table uth_receipt (
	selector bytea not null,
	verifier bytea not null,
	case_number text not null references uth_case on delete cascade,
	primary key (selector, verifier)
);
create index uth_receipt_case on uth_receipt (case_number);

insert into uth_receipt (selector, verifier, case_number)
select substr(hash, 1, 8), substr(hash, 9), case_number
from (select case_number, sha256(convert_to(replace(receipt_code, '-', ''), 'UTF8')) as hash from uth_case) hashed;

alter table uth_case drop column receipt_code;

-- What a case's handler and its reporter write to each other. Texts about people, so they go when the case leaves.
create table uth_message (
	id uuid primary key,
	case_number text not null references uth_case on delete cascade,
	author text,
	body text not null check (body <> ''),
	sent timestamptz not null
);
create index uth_message_case on uth_message (case_number, sent);
comment on column uth_message.author is 'The user id of who wrote it, or null for the reporter';
