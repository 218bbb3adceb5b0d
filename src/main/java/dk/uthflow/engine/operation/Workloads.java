package dk.uthflow.engine.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.uthflow.engine.operation.Workload.Deadline;
import dk.uthflow.engine.operation.Workload.Failure;
import dk.uthflow.engine.operation.Workload.Jobs;
import dk.uthflow.engine.operation.Workload.Late;
import dk.uthflow.engine.operation.Workload.Places;
import dk.uthflow.engine.operation.Workload.Step;
import dk.uthflow.engine.operation.Workload.Submissions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what waits where. An answer is used for some seconds, so that pages and
 * monitoring together ask no more than one of them would. No text of a case is read.
 */
@Repository
class Workloads {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private static final int SHOWN = 20;

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

	private final JdbcClient database;

	private final Clock clock;

	private final Cache<String, Workload> last = Caffeine.newBuilder().expireAfterWrite(FRESH).build();

	private final Cache<String, Places> places = Caffeine.newBuilder().expireAfterWrite(FRESH).build();

	Workloads(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** As it is now, or was some seconds ago. */
	Workload now() {
		return this.last.get("now", (key) -> count());
	}

	/** Where it is, likewise. */
	Places places() {
		return this.places.get("now", (key) -> new Places(steps(), failures(), late()));
	}

	/** What was counted before something was changed is not told after it. */
	void forget() {
		this.last.invalidateAll();
		this.places.invalidateAll();
	}

	private Workload count() {
		Map<String, Long> statuses = new LinkedHashMap<>();
		Stream.of("INDBAKKE", "SAGSBEHANDLING", "ANONYMISERING", "INDSENDELSE")
			.forEach((status) -> statuses.put(status, 0L));
		Map<Deadline, Long> deadlines = new EnumMap<>(Deadline.class);
		Stream.of(Deadline.values()).forEach((deadline) -> deadlines.put(deadline, 0L));
		this.database.sql("""
				select status, case when due < :today then 'OVERDUE' when due < :today + 14 then 'WITHIN_14_DAYS'
					when due < :today + 30 then 'WITHIN_30_DAYS' else 'LATER' end as deadline, count(*) as cases
				from uth_case where closed is null group by 1, 2""")
			.param("today", LocalDate.now(this.clock))
			.query((row) -> {
				statuses.merge(row.getString("status"), row.getLong("cases"), Long::sum);
				deadlines.merge(Deadline.valueOf(row.getString("deadline")), row.getLong("cases"), Long::sum);
			});
		return new Workload(statuses, deadlines, jobs(), mailQueue(), submissions());
	}

	private List<Step> steps() {
		return this.database
			.sql("""
					with waiting as (
						select proc_def_id_, task_def_key_ as step, name_ as name, create_time_ as since, due_date_ < :now as late
						from act_ru_task
						union all
						select definition.proc_def_id_, definition.act_id_, null, job.create_time_, false
						from act_ru_jobdef definition join act_ru_job job on job.job_def_id_ = definition.id_
						where definition.job_type_ = 'async-continuation')
					select process.key_, coalesce(max(process.name_), process.key_) as process_name, step,
						coalesce(max(waiting.name), step) as name, count(*) as waiting, count(*) filter (where late) as late,
						percentile_disc(0.5) within group (order by since desc) as median, min(since) as longest
					from waiting join act_re_procdef process on process.id_ = waiting.proc_def_id_
					group by process.key_, step order by process.key_ = 'uth' desc, process.key_, waiting desc, step""")
			.param("now", now(this.clock))
			.query((row, number) -> new Step(row.getString("key_"), row.getString("process_name"),
					row.getString("step"), row.getString("name"), row.getLong("waiting"), row.getLong("late"),
					hours(row, "median"), hours(row, "longest")))
			.list();
	}

	private List<Late> late() {
		LocalDate today = LocalDate.now(this.clock);
		return this.database
			.sql("""
					select case_number, status, due, :today - due as days from uth_case where closed is null and due < :today
					order by due, case_number limit :shown""")
			.param("today", today)
			.param("shown", SHOWN)
			.query((row, number) -> new Late(row.getString("case_number"), row.getString("status"),
					row.getObject("due", LocalDate.class), row.getLong("days")))
			.list();
	}

	private Jobs jobs() {
		return this.database.sql("""
				select count(*) as due, coalesce(extract(epoch from :now - min(duedate_)), 0)::bigint as oldest,
					(select count(*) from act_ru_job where retries_ = 0) as failed
				from act_ru_job where duedate_ <= :now and retries_ > 0 and suspension_state_ = 1""")
			.param("now", now(this.clock))
			.query((row, number) -> new Jobs(row.getLong("due"), row.getLong("oldest"), row.getLong("failed")))
			.single();
	}

	private List<Failure> failures() {
		return this.database
			.sql("""
					select job.process_def_key_, definition.act_id_, count(*) as jobs, min(job.create_time_) as since,
						(array_agg(job.exception_msg_ order by job.create_time_ desc))[1] as message,
						(array_agg(distinct instance.business_key_) filter (where instance.business_key_ is not null))[1\\:5] as numbers
					from act_ru_job job
					left join act_ru_jobdef definition on definition.id_ = job.job_def_id_
					left join act_ru_execution instance on instance.id_ = job.process_instance_id_
					where job.retries_ = 0 group by 1, 2 order by jobs desc limit :shown""")
			.param("shown", SHOWN)
			.query((row, number) -> new Failure(row.getString("process_def_key_"), row.getString("act_id_"),
					row.getLong("jobs"), minute(row.getObject("since", LocalDateTime.class)), row.getString("message"),
					(row.getArray("numbers") != null) ? List.of((String[]) row.getArray("numbers").getArray())
							: List.of()))
			.list();
	}

	private long mailQueue() {
		return this.database.sql("select count(*) from uth_notice where sent is null").query(Long.class).single();
	}

	private Submissions submissions() {
		return this.database.sql("""
				select count(*) as waiting, coalesce(extract(epoch from :now - min(job.create_time_)), 0)::bigint as lag
				from act_ru_jobdef definition join act_ru_job job on job.job_def_id_ = definition.id_
				where definition.proc_def_key_ = 'uth' and definition.act_id_ = 'indsend'
					and definition.job_type_ = 'async-continuation'""")
			.param("now", now(this.clock))
			.query((row, number) -> new Submissions(row.getLong("waiting"), row.getLong("lag")))
			.single();
	}

	/** The definitions of jobs of one step, in every version, that have failed. */
	List<String> failedDefinitions(String process, String step) {
		return this.database.sql("""
				select distinct job_def_id_ from act_ru_job where retries_ = 0 and job_def_id_ in (
					select id_ from act_ru_jobdef where proc_def_key_ = :process and act_id_ = :step)""")
			.param("process", process)
			.param("step", step)
			.query(String.class)
			.list();
	}

	/** The engine keeps its times without a zone, in UTC. */
	private static LocalDateTime now(Clock clock) {
		return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
	}

	private long hours(ResultSet row, String column) throws SQLException {
		LocalDateTime since = row.getObject(column, LocalDateTime.class);
		return (since != null) ? Math.max(Duration.between(since, now(this.clock)).toHours(), 0) : 0;
	}

	private String minute(LocalDateTime utc) {
		return (utc != null) ? MINUTE.format(utc.atZone(ZoneOffset.UTC).withZoneSameInstant(this.clock.getZone())) : "";
	}

}
