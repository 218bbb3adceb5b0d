package dk.uthflow.audit;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.uthflow.UthflowApplication;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Prints what the log costs: a row with the cases of a page of Tasklist, sixteen writers
 * at once, and the walk of verify-audit over a million rows; and, beside it, the same
 * page's cases in a table of links instead of an array.
 */
public final class AuditCost {

	private static final int ROUNDS = 2_000;

	private static final int PAGES = 200;

	private static final int ROWS = 1_000_000;

	private static final int CASES_OF_A_PAGE = 15;

	private AuditCost() {
	}

	public static void main(String[] arguments) throws Exception {
		measurePage("15m");
		measurePage("0s");
		AuditFixture log = new AuditFixture(Files.createTempDirectory("audit-cost"));
		HikariConfig pool = new HikariConfig();
		pool.setDataSource(log.source);
		pool.setMaximumPoolSize(20);
		try (HikariDataSource database = new HikariDataSource(pool)) {
			Ledger ledger = new Ledger(database, log.key, java.time.Clock.systemUTC(), () -> {
			});
			measureRow(ledger);
			measureWriters(ledger);
			compareWithLinks(JdbcClient.create(database));
			measureVerification(log, ledger);
		}
		System.exit(0);
	}

	/**
	 * Beside the application as it comes: its own PostgreSQL, with fsync.
	 * @param moment for how long the page shown again is the same look-up
	 */
	private static void measurePage(String moment) {
		try (ConfigurableApplicationContext application = SpringApplication.run(UthflowApplication.class,
				"--server.port=0", "--uthflow.data-dir=target/test-data/audit-cost",
				"--uthflow.audit.sammeopslag=" + moment)) {
			int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			CasesOverHttp cases = new CasesOverHttp(port);
			IntStream.range(0, 2 * CASES_OF_A_PAGE)
				.forEach((number) -> cases.report(DemoUnits.BROVST, "Fald " + number));
			HttpUser ivan = cases.as("ivan");
			String list = JsonPath.<List<String>>read(ivan.engine("/filter").body(), "$[?(@.name=='Indbakke')].id")
				.get(0);
			double page = median(() -> ivan.enginePost("/filter/" + list + "/list?firstResult=0&maxResults=15", "{}"));
			double row = median(() -> application.getBean(Ledger.class).append(List.of(page(0))));
			System.out.printf(
					"Tasklist's page of %d cases, %s: median %.1f ms; a row of it: median %.2f ms, %.1f %% of it%n",
					CASES_OF_A_PAGE,
					moment.equals("0s") ? "with a row each time" : "shown again in a moment, so with no row", page, row,
					100 * row / page);
		}
	}

	/** In milliseconds, after as many rounds that do not count. */
	private static double median(Runnable action) {
		IntStream.range(0, PAGES).forEach((round) -> action.run());
		long[] nanos = IntStream.range(0, PAGES).mapToLong((round) -> {
			long started = System.nanoTime();
			action.run();
			return System.nanoTime() - started;
		}).sorted().toArray();
		return nanos[PAGES / 2] / 1e6;
	}

	private static Entry page(int first) {
		return AuditFixture.read("ivan",
				IntStream.range(first, first + CASES_OF_A_PAGE)
					.mapToObj((number) -> "2026-%06d".formatted(number % 1_000_000))
					.toArray(String[]::new));
	}

	private static void measureRow(Ledger ledger) {
		IntStream.range(0, ROUNDS).forEach((round) -> ledger.append(List.of(page(round))));
		long[] nanos = IntStream.range(0, ROUNDS).mapToLong((round) -> {
			long started = System.nanoTime();
			ledger.append(List.of(page(round * CASES_OF_A_PAGE)));
			return System.nanoTime() - started;
		}).sorted().toArray();
		System.out.printf("a row of %d cases: median %.2f ms, p95 %.2f ms (PostgreSQL without fsync)%n",
				CASES_OF_A_PAGE, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 95 / 100] / 1e6);
	}

	private static void measureWriters(Ledger ledger) throws InterruptedException {
		ExecutorService writers = Executors.newFixedThreadPool(16);
		long started = System.nanoTime();
		IntStream.range(0, 16)
			.forEach((writer) -> writers
				.execute(() -> IntStream.range(0, ROUNDS / 4).forEach((round) -> ledger.append(List.of(page(round))))));
		writers.shutdown();
		writers.awaitTermination(10, TimeUnit.MINUTES);
		System.out.printf("16 writers: %.0f rows a second%n",
				16 * (ROUNDS / 4) / ((System.nanoTime() - started) / 1e9));
	}

	/** The same inserts, with nothing but what finds a row by its case. */
	private static void compareWithLinks(JdbcClient database) {
		database.sql("create table cost_array (at timestamptz default now(), cases text[])").update();
		database.sql("create index on cost_array using gin (cases)").update();
		database.sql("create table cost_link (at timestamptz default now(), number text, chain bigint, seq bigint)")
			.update();
		database.sql("create index on cost_link (number, at)").update();
		for (String[] way : List.of(
				new String[] { "array with GIN", "cost_array",
						"insert into cost_array (cases) values (cast(? as text[]))" },
				new String[] { "table of links", "cost_link",
						"insert into cost_link (number, chain, seq) select unnest(cast(? as text[])), 1, 1" })) {
			long started = System.nanoTime();
			for (int round = 0; round < 5 * ROUNDS; round++) {
				database.sql(way[2]).param("{" + String.join(",", page(round * 7).cases()) + "}").update();
			}
			double millis = (System.nanoTime() - started) / 1e6 / (5 * ROUNDS);
			long size = database.sql("select pg_total_relation_size('" + way[1] + "')").query(Long.class).single();
			System.out.printf("%s: %.2f ms a page, %d bytes a page%n", way[0], millis, size / (5 * ROUNDS));
		}
	}

	private static void measureVerification(AuditFixture log, Ledger ledger) {
		Entry[] part = IntStream.range(0, 200)
			.mapToObj((number) -> AuditFixture.read("ivan", "2026-%06d".formatted(number)))
			.toArray(Entry[]::new);
		for (long rows = log.count(); rows < ROWS; rows += part.length) {
			ledger.append(Arrays.asList(part));
		}
		log.seals.seal();
		Verification verification = new Verification(log.source, log.key, List.of());
		System.gc();
		long before = used();
		long started = System.nanoTime();
		Optional<String> broken = verification.run(null);
		System.out.printf("verify-audit over %,d rows: %.1f s, %s, heap %+d MB of at most %d MB%n", verification.rows(),
				(System.nanoTime() - started) / 1e9, broken.orElse("whole"), (used() - before) >> 20,
				Runtime.getRuntime().maxMemory() >> 20);
	}

	private static long used() {
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
