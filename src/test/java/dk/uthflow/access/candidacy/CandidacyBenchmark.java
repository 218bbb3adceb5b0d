package dk.uthflow.access.candidacy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dk.uthflow.access.DemoOrganisation;
import org.camunda.bpm.engine.TaskService;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a page and a count of Tasklist's query take with many open cases. Run by:
 * {@code mvn test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=dk.uthflow.access.candidacy.CandidacyBenchmark -Dexec.args=41000}
 */
public final class CandidacyBenchmark {

	private static final int RUNS = 21;

	private CandidacyBenchmark() {
	}

	public static void main(String[] args) {
		int cases = (args.length > 0) ? Integer.parseInt(args[0]) : 41_000;
		try (CandidacyEngine engine = new CandidacyEngine()) {
			fill(engine, cases);
			System.out.printf("%d open tasks, median of %d%n", cases, RUNS);
			String region = "dpsInitialmodtager@" + DemoOrganisation.REGION_NORDJYLLAND;
			measure(engine, "the whole country", region);
			measure(engine, "one in a hundred", "dpsInitialmodtager@" + DemoOrganisation.JAMMERBUGT);
			measure(engine, "a ward (five)", "dpsInitialmodtager@" + DemoOrganisation.BROVST);
		}
		System.exit(0);
	}

	/** Each task has a link for every level above it, as a case has. */
	private static void fill(CandidacyEngine engine, int cases) {
		String pattern = engine.reportedAt(DemoOrganisation.VEJGAARD).getId();
		JdbcClient database = JdbcClient.create(engine.database());
		database.sql("""
				insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
				  priority_, create_time_, due_date_, suspension_state_, task_state_)
				select 'bench-' || n, 1, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, 50,
				  now() - n * interval '1 second', now() + n * interval '1 second', 1, task_state_
				from act_ru_task, generate_series(1, :cases) n where id_ = :pattern
				""").param("cases", cases).param("pattern", pattern).update();
		links(database, DemoOrganisation.REGION_NORDJYLLAND, 1, cases);
		links(database, DemoOrganisation.JAMMERBUGT, 100, cases);
		links(database, DemoOrganisation.BROVST, cases / 5, cases);
		for (String other : List.of(DemoOrganisation.FJERRITSLEV, DemoOrganisation.AALBORG_UH)) {
			links(database, other, 2, cases);
		}
		database.sql("analyze").update();
	}

	private static void links(JdbcClient database, String unit, int every, int cases) {
		database.sql("""
				insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
				select gen_random_uuid(), 1, 'candidate', 'dpsInitialmodtager@' || :unit, 'bench-' || n
				from generate_series(1, :cases) n where n % :every = 0
				""").param("unit", unit).param("cases", cases).param("every", every).update();
	}

	private static void measure(CandidacyEngine engine, String scope, String group) {
		TaskService tasks = engine.engine().getTaskService();
		engine.engine().getIdentityService().setAuthentication("bench", List.of(group, "dpsInitialmodtager"));
		long found = tasks.createTaskQuery().count();
		String page = median(() -> tasks.createTaskQuery()
			.taskDefinitionKey("initialmodtagelse")
			.orderByDueDate()
			.asc()
			.listPage(0, 15));
		String count = median(() -> tasks.createTaskQuery().taskDefinitionKey("initialmodtagelse").count());
		System.out.printf("%-20s %7d seen   page %s   count %s%n", scope, found, page, count);
		engine.engine().getIdentityService().clearAuthentication();
	}

	private static String median(Runnable query) {
		long[] nanos = new long[RUNS];
		for (int run = 0; run < RUNS; run++) {
			long start = System.nanoTime();
			query.run();
			nanos[run] = System.nanoTime() - start;
		}
		String sorted = Arrays.stream(nanos)
			.sorted()
			.skip(RUNS / 2)
			.limit(1)
			.mapToObj(String::valueOf)
			.collect(Collectors.joining());
		return String.format(Locale.ROOT, "%6.1f ms", Duration.ofNanos(Long.parseLong(sorted)).toNanos() / 1e6);
	}

}
