-- The cases that a vogter reads, the latest report first: a wide scope is read in this order, a narrow one by its path.
create index uth_case_open_reported on uth_case (reported, case_number) where closed is null;
