package dk.uthflow.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import dk.uthflow.engine.ModelBean;

/**
 * When a case's people are reminded, warned and alarmed. Days are whole calendar days in
 * Denmark after the day of the report, however many hours a day has, and how many they
 * are stands in {@code frister.dmn}. "After day 90" begins at the first instant of day
 * 91.
 */
@ModelBean("deadlines")
public class Deadlines {

	static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private final DeadlineTable table;

	private final Clock clock;

	Deadlines(DeadlineTable table, Clock clock) {
		this.table = table;
		this.clock = clock;
	}

	/** For models: when the first reminder is given. */
	public Date reminder(Date reported, String location) {
		return after(reported, this.table.at(location).reminder());
	}

	/** For models: when the warning is given. */
	public Date warning(Date reported, String location) {
		return after(reported, this.table.at(location).warning());
	}

	/** For models: the first instant at which the case is late. */
	public Date alarm(Date reported, String location) {
		return after(reported, this.table.at(location).alarm());
	}

	/** For models: whether alarms are repeated. */
	public boolean repeats(String location) {
		return this.table.at(location).repeat() > 0;
	}

	/**
	 * For models: the next alarm of a case that is late already. Alarms fall on the days
	 * that the table names, not so many days after the last one was handled.
	 */
	public Date nextAlarm(Date reported, String location) {
		DeadlineRule rule = this.table.at(location);
		LocalDate first = day(reported).plusDays(rule.alarm() + 1);
		int step = Math.max(rule.repeat(), 1);
		long passed = Math.max(0, ChronoUnit.DAYS.between(first, today()));
		return Date.from(startOf(first.plusDays((passed / step + 1) * step)));
	}

	/**
	 * For models: the priority of a task, which rises as the deadline nears: 50, 60 after
	 * the reminder, 70 after the warning, 90 when the case is late.
	 */
	public int priority(Date reported, String location) {
		DeadlineRule rule = this.table.at(location);
		Date now = Date.from(this.clock.instant());
		if (!now.before(after(reported, rule.alarm()))) {
			return 90;
		}
		if (!now.before(after(reported, rule.warning()))) {
			return 70;
		}
		return now.before(after(reported, rule.reminder())) ? 50 : 60;
	}

	/**
	 * For models and work lists: the first instant of the day so many days from today.
	 */
	public Date startOfDay(int days) {
		return Date.from(startOf(today().plusDays(days)));
	}

	/** The last day on which a case is in time. */
	LocalDate due(Date reported, String location) {
		return day(reported).plusDays(this.table.at(location).alarm());
	}

	/** The last second of the last day in time: what Tasklist shows as the due date. */
	Date dueUntil(LocalDate due) {
		return Date.from(startOf(due.plusDays(1)).minusSeconds(1));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), COPENHAGEN);
	}

	private static Date after(Date reported, int days) {
		return Date.from(startOf(day(reported).plusDays(days + 1L)));
	}

	private static LocalDate day(Date reported) {
		return LocalDate.ofInstant(reported.toInstant(), COPENHAGEN);
	}

	private static Instant startOf(LocalDate day) {
		return day.atStartOfDay(COPENHAGEN).toInstant();
	}

}
