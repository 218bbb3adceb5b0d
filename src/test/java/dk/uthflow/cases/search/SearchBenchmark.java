package dk.uthflow.cases.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.search.CaseSearch.Found;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The command that measures how fast a million cases are searched, by people who may see
 * much and people who may see little: finding, ranking, counting and reading a page with
 * its marks, on a PostgreSQL of its own. The README says how to call it. Beside the time
 * on the clock it gives the processor time, of the database and of this program together,
 * which says what the search costs on a machine where others work too.
 * <p>
 * Arguments: the number of cases, and the address of a database that holds them already.
 */
public final class SearchBenchmark {

	private static final int ROUNDS = 7;

	private static final SearchQuestion ANYTHING = words(null);

	private final CaseSearch search;

	private final SearchHits hits;

	private final SearchTransaction transaction;

	private final ManyCases cases = new ManyCases();

	private final String databaseProcess;

	private SearchBenchmark(DataSource database) {
		JdbcClient jdbc = JdbcClient.create(database);
		ZoneId zone = ZoneId.of("Europe/Copenhagen");
		this.search = new CaseSearch(jdbc, Clock.fixed(ManyCases.TODAY.atTime(12, 0).atZone(zone).toInstant(), zone));
		this.hits = new SearchHits(jdbc);
		this.transaction = new SearchTransaction(new DataSourceTransactionManager(database), jdbc);
		this.databaseProcess = jdbc.sql("select pg_backend_pid()").query(String.class).single();
	}

	public static void main(String[] args) throws Exception {
		int count = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		HikariConfig pool = new HikariConfig();
		pool.setMaximumPoolSize(1);
		if (args.length > 1) {
			pool.setJdbcUrl(args[1]);
		}
		else {
			pool.setDataSource(filled(count));
		}
		try (HikariDataSource database = new HikariDataSource(pool)) {
			new SearchBenchmark(database).measure();
		}
		System.exit(0);
	}

	private static DataSource filled(int count) throws Exception {
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setServerConfig("shared_buffers", "512MB")
			.setServerConfig("maintenance_work_mem", "256MB")
			.setServerConfig("max_wal_size", "4GB")
			.setServerConfig("fsync", "off")
			.start();
		DataSource database = server.getPostgresDatabase();
		Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
		JdbcClient jdbc = JdbcClient.create(database);
		long begun = System.nanoTime();
		jdbc.sql("drop index uth_case_search").update();
		new ManyCases().fill(database, count);
		jdbc.sql("create index uth_case_search on uth_case using gin (search) with (gin_pending_list_limit = 256)")
			.update();
		jdbc.sql("vacuum analyze uth_case").update();
		System.out.printf("%,d cases written and indexed in %.0f s; table %s, index %s%n", count,
				(System.nanoTime() - begun) / 1e9, size(jdbc, "pg_table_size('uth_case')"),
				size(jdbc, "pg_relation_size('uth_case_search')"));
		return database;
	}

	private static String size(JdbcClient jdbc, String of) {
		return jdbc.sql("select pg_size_pretty(" + of + ")").query(String.class).single();
	}

	private void measure() {
		List<Time> all = new ArrayList<>();
		scopes().forEach((where, scope) -> {
			List<Time> ofScope = new ArrayList<>();
			questions().forEach((what, asked) -> {
				times(asked, scope, 2);
				List<Time> times = times(asked, scope, ROUNDS);
				print("  " + where + ": " + what, times);
				ofScope.addAll(times);
			});
			print(where, ofScope);
			all.addAll(ofScope);
		});
		print("all scopes and questions", all);
	}

	private static void print(String what, List<Time> times) {
		List<Double> clock = times.stream().map(Time::clock).sorted().toList();
		List<Double> processor = times.stream().map(Time::processor).sorted().toList();
		System.out.printf(
				"%-64s p50 %5.1f  p95 %5.1f  max %5.1f ms, of the processor p50 %5.1f  p95 %5.1f  max %5.1f ms (load %.1f)%n",
				what, percentile(clock, 50), percentile(clock, 95), percentile(clock, 100), percentile(processor, 50),
				percentile(processor, 95), percentile(processor, 100),
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	/** Of the database's one process and of this thread, in nanoseconds. */
	private long processorTime() {
		try {
			String database = Files.readString(Path.of("/proc", this.databaseProcess, "schedstat"));
			return Long.parseLong(database.split(" ")[0])
					+ ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private List<Time> times(Asked asked, SearchScope scope, int rounds) {
		List<Time> times = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			long cpu = processorTime();
			long begun = System.nanoTime();
			find(asked, scope);
			times.add(new Time((System.nanoTime() - begun) / 1e6, (processorTime() - cpu) / 1e6));
		}
		return times;
	}

	private Found find(Asked asked, SearchScope scope) {
		return this.transaction.within(SearchTransaction.PAGE_LIMIT, () -> {
			Found found = this.search.find(asked.question(), scope, asked.page());
			this.hits.read(found.numbers(), asked.question().words());
			return found;
		});
	}

	private Map<String, SearchScope> scopes() {
		Map<String, SearchScope> scopes = new LinkedHashMap<>();
		scopes.put("the country (103 places)", new SearchScope(Set.copyOf(this.cases.roots()), Set.of(), true));
		scopes.put("a region", new SearchScope(Set.of(this.cases.region(0)), Set.of(), false));
		scopes.put("the largest municipality", new SearchScope(Set.of(this.cases.municipality(0)), Set.of(), false));
		scopes.put("a small municipality", new SearchScope(Set.of(this.cases.municipality(90)), Set.of(), false));
		scopes.put("a ward", new SearchScope(Set.of(this.cases.ward(40, 5)), Set.of(), false));
		scopes.put("all at one, open at another",
				new SearchScope(Set.of(this.cases.municipality(20)), Set.of(this.cases.region(1)), false));
		return scopes;
	}

	private static Map<String, Asked> questions() {
		Map<String, Asked> questions = new LinkedHashMap<>();
		questions.put("nothing in particular", new Asked(ANYTHING, 1));
		questions.put("nothing, page 40", new Asked(ANYTHING, 40));
		questions.put("faldt", new Asked(words("faldt"), 1));
		questions.put("borgeren medicin", new Asked(words("borgeren medicin"), 1));
		questions.put("\"faldt ud af sengen\"", new Asked(words("\"faldt ud af sengen\""), 1));
		questions.put("faldt -gulvet", new Asked(words("faldt -gulvet"), 1));
		questions.put("marevan or eliquis", new Asked(words("marevan or eliquis"), 1));
		questions.put("insulin sensormåtte røntgen", new Asked(words("insulin sensormåtte røntgen"), 1));
		questions.put("a rare word", new Asked(words("karlomisten"), 1));
		questions.put("two rare words", new Asked(words("karlomisten brovafin"), 1));
		questions.put("no such word", new Asked(words("abrakadabra"), 1));
		questions.put("faldt, page 40", new Asked(words("faldt"), 40));
		questions.put("type and severity", new Asked(new SearchQuestion(null, null, null, DaySpan.ALL, DaySpan.ALL,
				DaySpan.ALL, "infektion", "Dødelig konsekvens", Set.of(), null, SearchSort.NYESTE), 1));
		questions.put("open cases",
				new Asked(
						new SearchQuestion(null, null, null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL, null, null,
								EnumSet.range(CaseStatus.INDBAKKE, CaseStatus.INDSENDELSE), null, SearchSort.NYESTE),
						1));
		questions.put("rejected, event in 2023",
				new Asked(new SearchQuestion(null, null, null, DaySpan.ALL,
						new DaySpan(LocalDate.of(2023, 1, 3), LocalDate.of(2023, 11, 20)), DaySpan.ALL, null, null,
						Set.of(CaseStatus.AFVIST), null, SearchSort.NYESTE), 1));
		questions.put("faldt, reported in May 2024",
				new Asked(new SearchQuestion("faldt", null, null,
						new DaySpan(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31)), DaySpan.ALL, DaySpan.ALL,
						null, null, Set.of(), null, SearchSort.RELEVANS), 1));
		questions.put("medicin of a type it has not",
				new Asked(new SearchQuestion("tryksår tabletter", null, null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL,
						"udstyr", "Dødelig konsekvens", Set.of(), null, SearchSort.RELEVANS), 1));
		questions.put("a handler's", new Asked(new SearchQuestion(null, null, null, DaySpan.ALL, DaySpan.ALL,
				DaySpan.ALL, null, null, Set.of(), "bruger7", SearchSort.NYESTE), 1));
		questions.put("a number", new Asked(new SearchQuestion(null, new CaseNumber("2024-600000"), null, DaySpan.ALL,
				DaySpan.ALL, DaySpan.ALL, null, null, Set.of(), null, SearchSort.NYESTE), 1));
		return questions;
	}

	private static SearchQuestion words(String words) {
		return new SearchQuestion(words, null, null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL, null, null, Set.of(), null,
				SearchSort.RELEVANS);
	}

	private static double percentile(List<Double> sorted, int percent) {
		return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
	}

	/** On the clock and of the processor, in milliseconds. */
	private record Time(double clock, double processor) {

	}

	private record Asked(SearchQuestion question, int page) {

	}

}
