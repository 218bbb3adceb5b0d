package dk.uthflow.cases;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A case's number: the year of the report and a running number, {@code 2026-000123}.
 */
public record CaseNumber(String value) {

	private static final Pattern FORM = Pattern.compile("20[0-9]{2}-[0-9]{6,9}");

	public CaseNumber {
		if (value == null || !FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("'%s' er ikke et sagsnummer".formatted(value));
		}
	}

	static CaseNumber of(int year, long running) {
		return new CaseNumber("%d-%06d".formatted(year, running));
	}

	/** The case number that the text is, or empty where it is none. */
	public static Optional<CaseNumber> parse(String text) {
		return (text != null && FORM.matcher(text).matches()) ? Optional.of(new CaseNumber(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
