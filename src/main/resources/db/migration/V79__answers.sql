-- That a reporter has answered is something to hear of.
alter table uth_notice_event drop constraint uth_notice_event_kind_check;
alter table uth_notice_event add constraint uth_notice_event_kind_check
	check (kind in ('NY', 'TILDELT', 'SVAR', 'PAAMINDELSE', 'ADVARSEL', 'ALARM')) not valid;
alter table uth_notice_event validate constraint uth_notice_event_kind_check;
