package dk.uthflow.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.jayway.jsonpath.JsonPath;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.RunningApplication;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Structured logs, as {@code logging.structured.format.console=ecs} writes them. */
@RunningApplication
class StructuredLogTests {

	private static final String MARK = "Kvindehvalpetræ";

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

	@LocalServerPort
	private int port;

	@Autowired
	private Flyway flyway;

	@Autowired
	private Environment environment;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient database;

	private Level before;

	@BeforeEach
	void listen() {
		LoggerContext context = this.root.getLoggerContext();
		context.putObject(Environment.class.getName(), this.environment);
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat("ecs");
		encoder.start();
		this.appender.setContext(context);
		this.appender.setEncoder(encoder);
		this.appender.setOutputStream(this.written);
		this.appender.start();
		this.before = this.root.getLevel();
		this.root.setLevel(Level.INFO);
		this.root.addAppender(this.appender);
	}

	@AfterEach
	void listenNoMore() {
		this.root.detachAppender(this.appender);
		this.root.setLevel(this.before);
		asOwner("alter table uth_case drop constraint if exists test_refuse");
	}

	private void asOwner(String sql) {
		JdbcClient.create(this.flyway.getConfiguration().getDataSource()).sql(sql).update();
	}

	@Test
	void aLineAboutACaseHasItsNumberAndNothingOfWhatItSays() {
		CasesOverHttp cases = new CasesOverHttp(this.port);
		String number = cases.handled(DemoUnits.BROVST, MARK, "ivan", "dan");
		asOwner("""
				alter table uth_case add constraint test_refuse check (case_number <> '%s' or overdue_since is null)"""
			.formatted(number));
		Job alarm = this.management.createJobQuery()
			.processInstanceId(instance(number))
			.activityId("fristUdloebet")
			.singleResult();
		this.management.setJobDuedate(alarm.getId(), new Date(0));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.management.createJobQuery().jobId(alarm.getId()).singleResult().getRetries() == 0);

		String lines = this.written.toString(StandardCharsets.UTF_8);
		assertThat(lines.lines().filter((line) -> line.contains(number))).isNotEmpty()
			.allSatisfy((line) -> assertThat(JsonPath.<String>read(line, "$.sagsnummer")).isEqualTo(number));
		assertThat(lines.lines().filter((line) -> line.contains("test_refuse"))).as("the failure itself")
			.isNotEmpty()
			.allSatisfy((line) -> assertThat(JsonPath.<String>read(line, "$.sagsnummer")).isEqualTo(number));
		assertThat(lines).doesNotContain(MARK, "Karen Fiktivsen", "ud af sengen");
		assertThat(this.management.createJobQuery().jobId(alarm.getId()).singleResult().getExceptionMessage())
			.contains("test_refuse")
			.doesNotContain(MARK, "Karen");
		assertThat(this.management.getJobExceptionStacktrace(alarm.getId())).doesNotContain(MARK, "Karen");
	}

	private String instance(String number) {
		return this.database.sql("select process_instance_id from uth_case where case_number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

}
