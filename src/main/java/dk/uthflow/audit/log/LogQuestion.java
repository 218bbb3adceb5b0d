package dk.uthflow.audit.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a reader of the log asks for.
 *
 * @param caseNumber look-ups of this case, or null
 * @param userId look-ups by this user, or null
 * @param from the first day, or null for all that is kept
 * @param to the last day, or null for today
 */
record LogQuestion(String caseNumber, String userId, LocalDate from, LocalDate to) {

	static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	Instant begin() {
		return (this.from != null) ? this.from.atStartOfDay(COPENHAGEN).toInstant() : Instant.EPOCH;
	}

	Instant end() {
		return (this.to != null) ? this.to.plusDays(1).atStartOfDay(COPENHAGEN).toInstant()
				: Instant.parse("9999-01-01T00:00:00Z");
	}

	/** For the log itself. */
	String asCriteria() {
		StringBuilder text = new StringBuilder();
		append(text, "sag", this.caseNumber);
		append(text, "bruger", this.userId);
		append(text, "fra", this.from);
		append(text, "til", this.to);
		return text.toString();
	}

	private static void append(StringBuilder text, String name, Object value) {
		if (value != null) {
			text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value);
		}
	}

}
