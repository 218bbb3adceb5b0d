package dk.uthflow.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.sor.DemoUnits;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clock moves through a case's life; timers fire when they are due.
 */
@ProcessTest
class DeadlineTests {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final LocalDateTime REPORTED = LocalDateTime.of(2026, 6, 1, 14, 30);

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@ParameterizedTest(name = "day {0} at {1}: {2}")
	@CsvSource(textBlock = """
			0,  14:31,    ''
			59, 12:00,    ''
			60, 23:59:59, ''
			61, 00:00,    PAAMINDELSE
			80, 23:59:59, PAAMINDELSE
			81, 00:00,    PAAMINDELSE ADVARSEL
			89, 12:00,    PAAMINDELSE ADVARSEL
			90, 12:00,    PAAMINDELSE ADVARSEL
			90, 23:59:59, PAAMINDELSE ADVARSEL
			91, 00:00,    PAAMINDELSE ADVARSEL ALARM
			91, 00:00:01, PAAMINDELSE ADVARSEL ALARM
			97, 23:59:59, PAAMINDELSE ADVARSEL ALARM
			98, 00:00,    PAAMINDELSE ADVARSEL ALARM ALARM
			105, 00:00,   PAAMINDELSE ADVARSEL ALARM ALARM ALARM""")
	void peopleHearAfterTheDaysOfTheTable(int day, LocalTime time, String heard) {
		CaseNumber number = reportedAt(REPORTED);

		this.cases.passUntil(number, at(REPORTED.toLocalDate().plusDays(day).atTime(time)));

		assertThat(told(number)).isEqualTo(heard.isEmpty() ? List.of() : List.of(heard.split(" ")));
		assertThat(this.cases.record(number).overdueSince() != null).isEqualTo(heard.contains("ALARM"));
	}

	@ParameterizedTest(name = "reported {0}: late from {1} UTC")
	@CsvSource(textBlock = """
			2025-12-29T23:59:59, 2026-03-29T22:00:00Z
			2025-12-28T00:00:00, 2026-03-28T23:00:00Z
			2026-07-27T08:00:00, 2026-10-25T23:00:00Z
			2026-07-26T08:00:00, 2026-10-24T22:00:00Z
			2026-10-25T02:30:00, 2027-01-23T23:00:00Z
			2027-12-01T12:00:00, 2028-02-29T23:00:00Z
			2027-12-02T12:00:00, 2028-03-01T23:00:00Z
			2028-02-29T23:30:00, 2028-05-29T22:00:00Z""")
	void neitherTheNightsOfSummerTimeNorALeapDayMakeACaseLateTooEarly(LocalDateTime reported, Instant late) {
		CaseNumber number = reportedAt(reported);

		assertThat(this.cases.timer(number, "fristUdloebet").getDuedate().toInstant()).isEqualTo(late);
		ClockUtil.setCurrentTime(Date.from(late.minusMillis(1)));
		assertThat(executable(number, "fristUdloebet")).isFalse();
		ClockUtil.setCurrentTime(Date.from(late));
		assertThat(executable(number, "fristUdloebet")).isTrue();
	}

	@Test
	void anAlarmThatWasHandledLateDoesNotMoveTheNext() {
		CaseNumber number = reportedAt(REPORTED);
		LocalDate reported = REPORTED.toLocalDate();
		ClockUtil.setCurrentTime(Date.from(at(reported.plusDays(94).atTime(9, 0))));

		this.cases.passUntil(number, at(reported.plusDays(94).atTime(9, 0)));

		assertThat(this.cases.timer(number, "tidTilNaesteAlarm").getDuedate().toInstant())
			.isEqualTo(at(reported.plusDays(98).atStartOfDay()));
	}

	@Test
	void aTasksPriorityRisesAsTheDeadlineNears() {
		CaseNumber number = reportedAt(REPORTED);
		assertThat(this.cases.task(number).getPriority()).isEqualTo(50);

		this.cases.passUntil(number, at(REPORTED.plusDays(65)));
		assertThat(this.cases.task(number).getPriority()).isEqualTo(60);

		this.cases.assign("ivan", number);
		assertThat(this.cases.task(number).getPriority()).isEqualTo(60);

		this.cases.passUntil(number, at(REPORTED.plusDays(85)));
		assertThat(this.cases.task(number).getPriority()).isEqualTo(70);
		this.cases.passUntil(number, at(REPORTED.plusDays(92)));
		assertThat(this.cases.task(number).getPriority()).isEqualTo(90);
	}

	@Test
	void anOpenCaseFollowsAChangedTableFromItsNextStep() {
		CaseNumber number = reportedAt(REPORTED);
		try (ChangedTable changed = ChangedTable.deploy(this.engine, ">90<", ">100<", ">60<", ">30<")) {
			assertThat(this.cases.record(number).due()).isEqualTo("2026-08-30");

			this.cases.assign("ivan", number);

			assertThat(this.cases.record(number).due()).isEqualTo("2026-09-09");
			assertThat(this.cases.task(number).getDueDate().toInstant())
				.isEqualTo(at(LocalDateTime.of(2026, 9, 9, 23, 59, 59)));
			assertThat(due(number, "fristUdloebet")).isEqualTo(at(LocalDateTime.of(2026, 9, 10, 0, 0)));
			assertThat(due(number, "tidTilPaamindelse")).isEqualTo(at(LocalDateTime.of(2026, 7, 2, 0, 0)));
			assertThat(due(number, "tidTilAdvarsel")).isEqualTo(at(LocalDateTime.of(2026, 8, 21, 0, 0)));
		}
	}

	@Test
	void aCaseThatIsLateStaysLateWhateverTheTableComesToSay() {
		CaseNumber number = reportedAt(REPORTED);
		this.cases.passUntil(number, at(REPORTED.plusDays(92)));
		try (ChangedTable changed = ChangedTable.deploy(this.engine, ">90<", ">100<", ">7<", ">14<")) {
			this.cases.assign("ivan", number);

			assertThat(this.cases.record(number).due()).isEqualTo("2026-08-30");
			assertThat(this.cases.record(number).overdueSince()).isNotNull();
		}
	}

	@Test
	void aStepChangesNoTimerWhenTheTableIsTheSame() {
		CaseNumber number = reportedAt(REPORTED);
		Instant before = due(number, "fristUdloebet");

		this.cases.assign("ivan", number);

		assertThat(due(number, "fristUdloebet")).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "'>90<', '>tres<'", "'>90<', '>-4<'", "'id=\"organisation\"', 'id=\"noget\"'" })
	void aTableThatCannotBeUsedLeavesTheLawsNinetyDays(String text, String nonsense) {
		try (ChangedTable changed = ChangedTable.deploy(this.engine, text, nonsense)) {
			CaseNumber number = reportedAt(REPORTED);

			assertThat(this.cases.record(number).due()).isEqualTo("2026-08-30");
		}
	}

	@Test
	void eachKindOfOrganisationHasItsOwnRow() {
		try (ChangedTable changed = ChangedTable.deploy(this.engine, "\"region\"</text>", "\"hospital\"</text>",
				"id=\"andreAlarm\">\n          <text>90", "id=\"andreAlarm\">\n          <text>120")) {
			ClockUtil.setCurrentTime(Date.from(at(REPORTED)));

			assertThat(this.cases.record(this.cases.report(DemoUnits.MEDICINSK_SENGEAFSNIT)).due())
				.isEqualTo("2026-09-29");
			assertThat(this.cases.record(this.cases.report(DemoUnits.SOLGAARDEN)).due()).isEqualTo("2026-08-30");
		}
	}

	private CaseNumber reportedAt(LocalDateTime time) {
		ClockUtil.setCurrentTime(Date.from(at(time)));
		return this.cases.report(DemoUnits.BROVST);
	}

	private static Instant at(LocalDateTime time) {
		return time.atZone(COPENHAGEN).toInstant();
	}

	private Instant due(CaseNumber number, String activity) {
		return this.cases.timer(number, activity).getDuedate().toInstant();
	}

	private boolean executable(CaseNumber number, String activity) {
		return this.management.createJobQuery()
			.processInstanceId(this.cases.process(number).getId())
			.activityId(activity)
			.executable()
			.count() == 1;
	}

	private List<String> told(CaseNumber number) {
		return this.jdbc.sql("""
				select kind from uth_notice_event where case_number = :number and kind <> 'NY' order by id""")
			.param("number", number.value())
			.query(String.class)
			.list();
	}

}
