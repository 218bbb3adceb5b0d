package dk.uthflow.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

import dk.uthflow.engine.ModelBean;

/**
 * The 90 days. Calendar days in Denmark, counted from the day of the report; a case is
 * late from the first instant after day 90.
 */
@ModelBean("deadlines")
public class Deadlines {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final int DAYS = 90;

	/** The last day on which a case is in time. */
	LocalDate due(Instant reported) {
		return reported.atZone(COPENHAGEN).toLocalDate().plusDays(DAYS);
	}

	/** The last second of the last day in time: what Tasklist shows as the due date. */
	Date dueUntil(Instant reported) {
		return Date.from(due(reported).plusDays(1).atStartOfDay(COPENHAGEN).toInstant().minusSeconds(1));
	}

	/** The first instant at which the case is late. */
	public Date overdueFrom(Date reported) {
		return Date.from(due(reported.toInstant()).plusDays(1).atStartOfDay(COPENHAGEN).toInstant());
	}

}
