package dk.uthflow.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a case has left of its 90 days, in words and as a level of urgency.
 *
 * @param days from today to the last day in time; negative when it is past
 */
public record TimeLeft(long days) {

	private static final int SOON = 14;

	public static TimeLeft of(LocalDate due, LocalDate today) {
		return new TimeLeft(ChronoUnit.DAYS.between(today, due));
	}

	/** How old a case is, in words. */
	public static String age(LocalDate reported, LocalDate today) {
		return inDays(ChronoUnit.DAYS.between(reported, today)) + " gammel";
	}

	public String text() {
		if (this.days == 0) {
			return "sidste dag";
		}
		return (this.days > 0) ? inDays(this.days) + " tilbage" : inDays(-this.days) + " over fristen";
	}

	public Urgency urgency() {
		if (this.days < 0) {
			return Urgency.OVER;
		}
		return (this.days <= SOON) ? Urgency.SNART : Urgency.GOD_TID;
	}

	private static String inDays(long days) {
		return (days == 1) ? "1 dag" : days + " dage";
	}

	/** How urgent it is; never shown by its colour alone. */
	public enum Urgency {

		GOD_TID, SNART, OVER

	}

}
