package dk.uthflow.audit.log;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Outcome;

/**
 * A row of the log as its reader sees it.
 *
 * @param place where it stands in the log
 * @param at when
 * @param userId who, or null
 * @param name their name, or null
 * @param organisation who they worked for, or null
 * @param roles their roles
 * @param ip where from, or null
 * @param deed what they did
 * @param outcome what came of it
 * @param via by which page or call
 * @param criteria what was asked for, or null
 * @param cases the cases that the reader may know of
 * @param many whether they looked at unusually many cases that day
 */
record LogRow(String place, Instant at, String userId, String name, String organisation, List<String> roles, String ip,
		Deed deed, Outcome outcome, String via, String criteria, List<String> cases, boolean many) {

	private static final int MORNING = 6;

	private static final int EVENING = 18;

	/** In Danish time. */
	public ZonedDateTime time() {
		return this.at.atZone(LogQuestion.COPENHAGEN);
	}

	/** Outside weekdays from 6 to 18, by a person. */
	public boolean isOutOfHours() {
		ZonedDateTime time = time();
		boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
		return this.userId != null && (weekend || time.getHour() < MORNING || time.getHour() >= EVENING);
	}

	/** Whether nothing about it asks for attention. */
	public boolean isUnremarkable() {
		return !isOutOfHours() && !this.many && this.outcome == Outcome.DONE;
	}

	/** What a person is called, as far as it is known, or null. */
	public String person() {
		return (this.name != null) ? this.name : this.userId;
	}

	/** The words' key for who it was when it was nobody with a user id. */
	public String nobody() {
		return (this.deed == Deed.REPORTED) ? "log.reporter" : "log.platform";
	}

	LogRow withMany(boolean unusual) {
		return new LogRow(this.place, this.at, this.userId, this.name, this.organisation, this.roles, this.ip,
				this.deed, this.outcome, this.via, this.criteria, this.cases, unusual);
	}

}
