package dk.uthflow.cases;

import java.util.List;
import java.util.Map;

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

	/** The value in words. */
	public String text(Object value) {
		if (value instanceof Boolean yes) {
			return yes ? "Ja" : "Nej";
		}
		if (value instanceof List<?> several) {
			return String.join(", ", several.stream().map(this::text).toList());
		}
		return (value != null) ? this.choices.getOrDefault(value.toString(), value.toString()) : "";
	}

}
