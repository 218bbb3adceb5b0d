package dk.uthflow.lifecycle;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import dk.uthflow.UthflowApplication;
import dk.uthflow.sor.DemoUnits;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The command that measures how fast one node drains timers that are all due at once:
 * that many open cases whose reminder is due, with the settings of production. The README
 * says how to call it.
 */
public final class DrainTimers {

	private static final String WAITING = """
			select count(*) from act_ru_job job join act_ru_jobdef definition on definition.id_ = job.job_def_id_
			where definition.act_id_ = 'tidTilPaamindelse'""";

	private DrainTimers() {
	}

	public static void main(String[] args) throws Exception {
		int cases = (args.length > 0) ? Integer.parseInt(args[0]) : 10_000;
		FileSystemUtils.deleteRecursively(Path.of("target/drain-timers"));
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(UthflowApplication.class).run(
				"--uthflow.data-dir=target/drain-timers", "--server.port=0", "--uthflow.beskeder.fordel=false",
				"--uthflow.clock.follow-database=false")) {
			JdbcClient jdbc = application.getBean(JdbcClient.class);
			JobExecutor executor = application.getBean(ProcessEngineConfigurationImpl.class).getJobExecutor();
			executor.shutdown();
			report(application.getBean(Reporting.class), cases);
			ClockUtil.offset(Duration.ofDays(61).toMillis());
			OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
			long processor = machine.getProcessCpuTime();
			long begun = System.nanoTime();
			executor.start();
			while (count(jdbc, WAITING) > 0) {
				TimeUnit.MILLISECONDS.sleep(200);
			}
			double seconds = (System.nanoTime() - begun) / 1e9;
			executor.shutdown();
			System.out.printf("%d timere på %.1f s: %.0f i sekundet, %d fejlede, %d påmindelser%n", cases, seconds,
					cases / seconds, count(jdbc, "select count(*) from act_hi_job_log where job_state_ = 1"),
					count(jdbc, "select count(*) from uth_notice_event where kind = 'PAAMINDELSE'"));
			System.out.printf(
					"Noden brugte %.1f s processortid (databasen ikke medregnet); belastning %.1f på %d kerner%n",
					(machine.getProcessCpuTime() - processor) / 1e9, machine.getSystemLoadAverage(),
					machine.getAvailableProcessors());
		}
		System.exit(0);
	}

	private static void report(Reporting reporting, int cases) throws InterruptedException {
		ExecutorService reporters = Executors.newFixedThreadPool(4);
		IntStream.range(0, cases)
			.forEach((number) -> reporters
				.submit(() -> reporting.report(new Report(CaseFixtures.reportAt(DemoUnits.BROVST), null, null))));
		reporters.shutdown();
		if (!reporters.awaitTermination(30, TimeUnit.MINUTES)) {
			throw new IllegalStateException("The cases were not reported in half an hour");
		}
	}

	private static long count(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

}
