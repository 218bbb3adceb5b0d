package dk.uthflow.modelguard;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.uthflow.access.AsSystem;
import dk.uthflow.access.PageWords;
import dk.uthflow.modelguard.Move.Failure;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running cases to another version of their process, by the engine's own migration:
 * tried on one case in a transaction that is rolled back, and then as a batch of the
 * engine, one case a job, so that nodes share it, it survives a restart, and one case
 * that fails stops no other.
 */
@Service
class Moves {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final int SHOWN = 100;

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String ALL = """
			select move.*, batch.id_ as running, coalesce(batch.total_jobs_ - batch.jobs_created_, 0)
					+ (select count(*) from act_ru_job job where job.job_def_id_ = batch.batch_job_def_id_) as remaining,
				(select count(*) from act_ru_job job where job.job_def_id_ = batch.batch_job_def_id_ and job.retries_ = 0)
					as failed
			from uth_migration move left join act_ru_batch batch on batch.id_ = move.batch_id
			""";

	private final MovePlans plans;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final AsSystem asSystem;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final PageWords words;

	Moves(MovePlans plans, RuntimeService runtime, ManagementService management,
			ObjectProvider<ProcessEngineConfigurationImpl> engine, AsSystem asSystem, JdbcClient database,
			TransactionTemplate transaction, Clock clock, PageWords words) {
		this.plans = plans;
		this.runtime = runtime;
		this.management = management;
		this.engine = engine;
		this.asSystem = asSystem;
		this.database = database;
		this.transaction = transaction;
		this.clock = clock;
		this.words = words;
	}

	/** Moves one case of each step, looks, and puts it back. */
	List<TryOut> tryOut(MovePlan plan) {
		MigrationPlan engines = this.plans.engines(plan.from(), plan.to());
		List<String> movable = this.plans.movable(plan.from(), MovePlans.sources(engines));
		List<TryOut> results = new ArrayList<>();
		Map<String, String> names = plan.steps()
			.stream()
			.collect(Collectors.toMap(MovePlan.Step::element, MovePlan.Step::name, (one, other) -> one));
		this.plans.examples(plan.from(), new LinkedHashSet<>(movable))
			.forEach((step, instance) -> results.add(tryOut(engines, names.getOrDefault(step, step), instance)));
		return results;
	}

	private TryOut tryOut(MigrationPlan plan, String step, String instance) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			String number = caseNumbers(List.of(instance)).get(instance);
			Map<String, OffsetDateTime> before = dueDates(instance);
			try {
				this.asSystem.run(() -> move(plan, instance));
			}
			catch (ProcessEngineException ex) {
				return new TryOut(step, number, 0, 0, 0, problem(ex));
			}
			Map<String, OffsetDateTime> after = dueDates(instance);
			long kept = before.entrySet()
				.stream()
				.filter((job) -> job.getValue().equals(after.get(job.getKey())))
				.count();
			long added = after.keySet().stream().filter((job) -> !before.containsKey(job)).count();
			long removed = before.keySet().stream().filter((job) -> !after.containsKey(job)).count();
			boolean isShifted = kept + removed < before.size();
			return new TryOut(step, number, kept, added, removed,
					isShifted ? this.words.say("movePlan.cannot.shifted") : null);
		});
	}

	private void move(MigrationPlan plan, String instance) {
		this.engine.getObject().getCommandExecutorTxRequired().execute((context) -> {
			FiredTimers fired = FiredTimers.before(context, List.of(instance));
			this.runtime.newMigration(plan).processInstanceIds(instance).execute();
			fired.stayFired(context, plan);
			return null;
		});
	}

	private Map<String, OffsetDateTime> dueDates(String instance) {
		Map<String, OffsetDateTime> dates = new HashMap<>();
		this.database.sql("select id_, duedate_ from act_ru_job where process_instance_id_ = ? and type_ = 'timer'")
			.param(instance)
			.query((row) -> {
				dates.put(row.getString("id_"), row.getTimestamp("duedate_").toInstant().atOffset(ZoneOffset.UTC));
			});
		return dates;
	}

	private String problem(ProcessEngineException ex) {
		if (ex instanceof MigratingProcessInstanceValidationException invalid) {
			return invalid.getValidationReport()
				.getActivityInstanceReports()
				.stream()
				.flatMap((report) -> report.getFailures()
					.stream()
					.map((failure) -> "%s: %s".formatted(report.getSourceScopeId(), failure)))
				.collect(Collectors.joining(" "));
		}
		return this.words.say("movePlan.cannot.engine", ex.getClass().getSimpleName());
	}

	/**
	 * Begins to move all cases that can be moved.
	 * @return empty where another move of the same process is not done
	 */
	Optional<UUID> start(MovePlan plan, String userId) {
		return this.transaction.execute((status) -> {
			this.database.sql("select pg_advisory_xact_lock(hashtext('uth_migration'))").query().singleRow();
			boolean isBusy = of(plan.from().key()).stream().anyMatch((move) -> !move.isDone());
			if (isBusy) {
				return Optional.empty();
			}
			MigrationPlan engines = this.plans.engines(plan.from(), plan.to());
			List<String> instances = this.plans.movable(plan.from(), MovePlans.sources(engines));
			String batch = this.asSystem
				.call(() -> this.runtime.newMigration(engines).processInstanceIds(instances).executeAsync().getId());
			UUID id = UUID.randomUUID();
			this.database
				.sql("""
						insert into uth_migration (id, batch_id, process, from_version, to_version, cases, started, started_by)
						values (?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(id, batch, plan.from().key(), plan.from().version(), plan.to().version(), instances.size(),
						this.clock.instant().atOffset(ZoneOffset.UTC), userId)
				.update();
			return Optional.of(id);
		});
	}

	/** The latest moves of a process, the newest first. */
	List<Move> of(String process) {
		return this.database.sql(ALL + "where process = ? order by started desc limit 10")
			.param(process)
			.query(this::move)
			.list();
	}

	Optional<Move> find(UUID id) {
		return this.database.sql(ALL + "where id = ?")
			.param(id)
			.query(this::move)
			.optional()
			.map((move) -> move.with(failures(move)));
	}

	/** Tries those again that failed; a case that has ended since is let be. */
	void retry(Move move) {
		List<Failure> failures = failures(move);
		this.asSystem.run(() -> {
			failures.stream()
				.filter((failure) -> failure.caseNumber() == null)
				.forEach((failure) -> this.management.deleteJob(failure.job()));
			List<String> jobs = failures.stream()
				.filter((failure) -> failure.caseNumber() != null)
				.map(Failure::job)
				.toList();
			if (!jobs.isEmpty()) {
				this.management.setJobRetries(jobs, 1);
			}
		});
	}

	/** What is not moved stays where it is. */
	void giveUp(Move move) {
		this.transaction.executeWithoutResult((status) -> {
			this.database
				.sql("update uth_migration set stayed = counted.remaining from (" + ALL
						+ "where id = :id) counted where uth_migration.id = counted.id")
				.param("id", move.id())
				.update();
			this.asSystem.run(() -> this.management.deleteBatch(move.batchId(), false));
		});
	}

	private List<Failure> failures(Move move) {
		Map<String, String> instances = new HashMap<>();
		Map<String, String> messages = new HashMap<>();
		this.database.sql("""
				select job.id_, job.exception_msg_, configuration.bytes_ from act_ru_batch batch
				join act_ru_job job on job.job_def_id_ = batch.batch_job_def_id_ and job.retries_ = 0
				join act_ge_bytearray configuration on configuration.id_ = job.handler_cfg_
				where batch.id_ = ? order by job.id_ limit ?""").params(move.batchId(), SHOWN).query((row) -> {
			instances.put(row.getString("id_"), instance(row.getBytes("bytes_")));
			messages.put(row.getString("id_"), row.getString("exception_msg_"));
		});
		Map<String, String> numbers = caseNumbers(instances.values().stream().toList());
		return instances.entrySet()
			.stream()
			.map((job) -> new Failure(job.getKey(), numbers.get(job.getValue()), messages.get(job.getKey())))
			.toList();
	}

	private static String instance(byte[] configuration) {
		try {
			JsonNode json = JSON.readTree(configuration);
			return json.path("processInstanceIds").path(0).asText();
		}
		catch (IOException ex) {
			return "";
		}
	}

	private Map<String, String> caseNumbers(List<String> instances) {
		Map<String, String> numbers = new HashMap<>();
		this.database.sql("select id_, coalesce(business_key_, id_) as number from act_ru_execution where id_ = any(?)")
			.param(instances.toArray(String[]::new))
			.query((row) -> {
				numbers.put(row.getString("id_"), row.getString("number"));
			});
		return numbers;
	}

	private Move move(ResultSet row, int number) throws SQLException {
		boolean isRunning = row.getString("running") != null;
		return new Move(row.getObject("id", UUID.class), row.getString("batch_id"), row.getString("process"),
				row.getInt("from_version"), row.getInt("to_version"), row.getInt("cases"),
				row.getObject("started", OffsetDateTime.class).atZoneSameInstant(COPENHAGEN),
				row.getString("started_by"), isRunning ? row.getInt("remaining") : 0,
				isRunning ? row.getInt("failed") : 0, List.of(), row.getInt("stayed"));
	}

}
