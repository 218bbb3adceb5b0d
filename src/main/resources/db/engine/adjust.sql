-- A description has up to 20,000 characters; the engine's own limit is 4,000. PostgreSQL
-- changes varchar to text without rewriting a row, and the engine's mapping reads both.
alter table ACT_RU_VARIABLE alter column TEXT_ type text;

-- Without it, one acquisition reads every waiting timer.
create index ACT_IDX_JOB_DUEDATE on ACT_RU_JOB (DUEDATE_);
