package dk.uthflow.cases;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a case's forms, as a page shows it.
 *
 * @param key its name in the case's values
 * @param label what the form calls it
 * @param identity whether it tells who somebody is, and is wiped before a case leaves
 * @param choices what its values are called, by value; empty where any value goes
 * @param columns the fields of its rows, for a list; else empty
 */
public record CaseField(String key, String label, boolean identity, Map<String, String> choices,
		List<CaseField> columns) {

	private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

	/** The value in words. */
	public String text(Object value) {
		if (value instanceof Boolean yes) {
			return yes ? "Ja" : "Nej";
		}
		if (value instanceof List<?> several) {
			return String.join(", ", several.stream().map(this::text).toList());
		}
		return (value != null) ? this.choices.getOrDefault(value.toString(), dated(value.toString())) : "";
	}

	/** A day as forms keep it, as people write it. */
	private static String dated(String text) {
		Matcher day = DAY.matcher(text);
		return day.matches() ? "%s.%s.%s".formatted(day.group(3), day.group(2), day.group(1)) : text;
	}

}
