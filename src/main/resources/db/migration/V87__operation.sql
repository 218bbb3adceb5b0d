-- What operators and their monitoring ask every few seconds: open cases by status and deadline, and failed jobs. Both indexes hold
-- little beside four million closed cases and the timers that wait.
create index uth_case_open_due on uth_case (due, case_number) include (status) where closed is null;
do $$
begin
	-- tests of the record have a database without the engine
	if to_regclass('act_ru_job') is not null then
		create index act_idx_job_failed on act_ru_job (job_def_id_) where retries_ = 0;
	end if;
end $$;
