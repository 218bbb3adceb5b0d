package dk.uthflow.sor;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.uthflow.testing.TestDatabase;

/**
 * Measures the import and the search of 80,000 units on a PostgreSQL of its own, and
 * prints what it found. To run it in the heap that the platform has:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx512m -cp target/test-classes:target/classes:$(cat target/classpath) dk.uthflow.sor.SorBenchmark
 * </pre>
 */
public final class SorBenchmark {

	private static final int UNITS = 80_000;

	private static final int ROUNDS = 40;

	private static final List<String> QUERIES = List.of("a", "af", "afdeling", "afdeling 7", "pleje",
			"plejecenter søby", "kommune", "region", "hjemmepleje aaby kommune", "ø", "å b c", "solgården",
			"findes ikke", "1000016", "afdeling plejecenter kommune forvaltning",
			"a b c d e f g h i j k l m n o p q r s t u v w x y z");

	private SorBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		System.out.printf("%s, %d processors, heap at most %d MB%n", System.getProperty("java.vm.version"),
				Runtime.getRuntime().availableProcessors(), megabytes(Runtime.getRuntime().maxMemory()));
		HikariConfig pool = new HikariConfig();
		pool.setDataSource(TestDatabase.fresh());
		try (HikariDataSource database = new HikariDataSource(pool)) {
			Organisation organisation = Organisation.on(database, Map.of());
			ManyUnits units = new ManyUnits(UNITS);
			measureImport(organisation, "first import", units);
			measureImport(organisation, "same file", units);
			measureImport(organisation, "a municipality merged into another", units.withoutOneMunicipality());
			measureSearch(organisation);
		}
		System.exit(0);
	}

	private static void measureImport(Organisation organisation, String what, ManyUnits units) throws IOException {
		Path file = Files.createTempFile("sor-benchmark-", ".csv");
		try {
			units.write(file);
			forgetPeaks();
			long start = System.nanoTime();
			SorImportResult result;
			try (InputStream in = Files.newInputStream(file)) {
				result = organisation.imports.register(in);
			}
			System.out.printf("%s (%d MB): %.1f s, heap at its fullest %d MB, %s%n", what, megabytes(Files.size(file)),
					(System.nanoTime() - start) / 1e9, peak(), result);
		}
		finally {
			Files.delete(file);
		}
	}

	private static void measureSearch(Organisation organisation) {
		System.gc();
		long before = used();
		long start = System.nanoTime();
		organisation.search("warm");
		System.out.printf("making the search index: %.1f s%n", (System.nanoTime() - start) / 1e9);
		System.gc();
		System.out.printf("search index: %d MB%n", megabytes(used() - before));
		QUERIES.forEach((query) -> times(organisation, query));
		List<Double> all = new ArrayList<>();
		for (String query : QUERIES) {
			List<Double> times = times(organisation, query);
			System.out.printf("  p95 %5.1f ms  %2d found  %s%n", percentile(times, 95),
					organisation.search(query).size(), query);
			all.addAll(times);
		}
		System.out.printf("search of %d units, %d queries: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
				UNITS, all.size(), percentile(all, 50), percentile(all, 95), percentile(all, 99), percentile(all, 100));
	}

	private static List<Double> times(Organisation organisation, String query) {
		List<Double> times = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			organisation.search(query);
			times.add((System.nanoTime() - start) / 1e6);
		}
		return times;
	}

	private static double percentile(List<Double> times, int percent) {
		List<Double> sorted = new ArrayList<>(times);
		Collections.sort(sorted);
		return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
	}

	private static void forgetPeaks() {
		System.gc();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	/** Garbage that nobody needed to collect counts too. */
	private static long peak() {
		return megabytes(ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum());
	}

	private static long used() {
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long megabytes(long bytes) {
		return bytes / (1024 * 1024);
	}

}
