package dk.uthflow.cases.search;

import java.util.regex.Pattern;

/**
 * Texts as cells of a spreadsheet, which takes a cell for a formula that begins with one
 * of a few signs. What people wrote in a report is no program, so such a text gets an
 * apostrophe before it.
 */
final class FormulaSafe {

	/**
	 * Signs that begin a formula, also in full width and as Unicode's minus; also after
	 * blank or invisible characters, which a program may skip. Tab and line breaks are
	 * among them.
	 */
	private static final Pattern FORMULA = Pattern.compile(
			"^(?:[\\t\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]|[\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212])");

	private FormulaSafe() {
	}

	static String text(String text) {
		return FORMULA.matcher(text).find() ? "'" + text : text;
	}

}
