package dk.uthflow.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.scheduling.support.CronExpression;

/**
 * A timer that a model writes as a cron expression means Danish time, summer and winter,
 * whatever zone the node lives in.
 */
class DanishCycle extends CycleBusinessCalendar {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	static BusinessCalendarManager calendars() {
		MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
		calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
		calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
		calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new DanishCycle());
		return calendars;
	}

	@Override
	public Date resolveDuedate(String cycle, Date start, long repeatOffset) {
		if (!CronExpression.isValidExpression(cycle)) {
			return super.resolveDuedate(cycle, start, repeatOffset);
		}
		Instant from = ((start != null) ? start : ClockUtil.now()).toInstant();
		ZonedDateTime next = CronExpression.parse(cycle).next(from.atZone(COPENHAGEN));
		return (next != null) ? Date.from(next.toInstant()) : null;
	}

}
