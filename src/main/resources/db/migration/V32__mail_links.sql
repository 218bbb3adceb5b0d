-- Whether the reader of a mail may open the case's page, as it was when the reader was found.
alter table uth_notice_line add column opens boolean not null default false;
