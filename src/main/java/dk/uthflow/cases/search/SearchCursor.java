package dk.uthflow.cases.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dk.uthflow.cases.CaseNumber;

/**
 * Where a page ended and the next begins.
 *
 * @param total how many were counted for the first page
 * @param number the last case of the page
 * @param reported when it was reported
 * @param due its deadline
 * @param rank how well it matched the words
 * @param upTo when the newest of all that were ranked was reported: those that have come
 * since do not disturb the order
 */
record SearchCursor(int total, CaseNumber number, Instant reported, LocalDate due, float rank, Instant upTo) {

	private static final int PARTS = 6;

	/** The cursor that the text is, or empty where it is none. */
	static Optional<SearchCursor> parse(String text) {
		String[] parts = (text != null) ? text.split("_", PARTS + 1) : new String[0];
		if (parts.length != PARTS) {
			return Optional.empty();
		}
		try {
			return Optional.of(new SearchCursor(Integer.parseInt(parts[0]), new CaseNumber(parts[1]), instant(parts[2]),
					LocalDate.parse(parts[3]), Float.intBitsToFloat(Integer.parseInt(parts[4])), instant(parts[5])));
		}
		catch (RuntimeException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return String.join("_", String.valueOf(this.total), this.number.value(), micros(this.reported),
				this.due.toString(), String.valueOf(Float.floatToIntBits(this.rank)), micros(this.upTo));
	}

	private static String micros(Instant instant) {
		return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
	}

	private static Instant instant(String micros) {
		return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
	}

}
