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

	/** How old a case is, in Danish. */
	public static String age(LocalDate reported, LocalDate today) {
		return inDays(ChronoUnit.DAYS.between(reported, today)) + " gammel";
	}

	/** In Danish. */
	public String text() {
		if (this.days == 0) {
			return "sidste dag";
		}
		return (this.days > 0) ? inDays(this.days) + " tilbage" : inDays(-this.days) + " over fristen";
	}

	/** The key of the words for it on a page, which {@link #count} goes into. */
	public String key() {
		if (this.days == 0) {
			return "case.left.last";
		}
		return (this.days > 0) ? "case.left.days" : "case.left.late";
	}

	/** How many days are left, or how many too many have gone. */
	public long count() {
		return Math.abs(this.days);
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
