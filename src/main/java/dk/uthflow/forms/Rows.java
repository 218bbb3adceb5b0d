package dk.uthflow.forms;

import java.util.List;
import java.util.Map;

/**
 * A list of rows of fields ({@code dynamiclist}).
 *
 * @param label what the reader sees; may be an expression
 * @param path where the list stands in its scope
 * @param row the fields of a row
 * @param min fewest rows
 * @param max most rows
 * @param fixed the number of rows that the form draws unasked, when rows can be neither
 * added nor removed; else null
 * @param hides the conditions, its own and its groups', that each hide it
 */
record Rows(Feel label, DataPath path, Scope row, int min, int max, Integer fixed, List<Feel> hides) {

	/** The most rows of any list. */
	static final int MAX_ROWS = 100;

	/** Whether nothing of it can ever be changed. */
	boolean isAlwaysLocked() {
		return this.fixed != null && this.row.isAlwaysLocked();
	}

	boolean isHidden(Map<String, Object> data) {
		return this.hides.stream().anyMatch((hide) -> hide.holds(data));
	}

	/** How a message names the list. */
	String name(Map<String, Object> data) {
		return (this.label.value(data) instanceof String text && !text.isBlank()) ? text.strip() : this.path.toString();
	}

}
