-- What operators and their monitoring ask every few seconds: open cases by status and deadline, and failed jobs. Both indexes hold
-- little beside four million closed cases and the timers that wait.
create index uth_case_open_due on uth_case (due, case_number) include (status) where closed is null;
create index act_idx_job_failed on act_ru_job (job_def_id_) where retries_ = 0;
