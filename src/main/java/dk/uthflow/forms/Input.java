package dk.uthflow.forms;

import java.util.List;
import java.util.Map;

/**
 * A field with a value.
 *
 * @param label what the reader sees; may be an expression
 * @param path where its value stands in its scope
 * @param kind what it takes; null for a computed field
 * @param computed the expression of a computed field ({@code expression}), else null
 * @param required whether it must be filled in
 * @param disabled whether it is switched off for good
 * @param readonly whether, or under which condition, it is only to be read
 * @param hides the conditions, its own and its groups', that each hide it
 */
record Input(Feel label, DataPath path, Kind kind, Feel computed, boolean required, boolean disabled, Feel readonly,
		List<Feel> hides) {

	/** Whether it can never be changed, whatever is filled in. */
	boolean isAlwaysLocked() {
		return this.computed != null || this.disabled || Boolean.TRUE.equals(this.readonly.value(Map.of()));
	}

	boolean isLocked(Map<String, Object> data) {
		return isAlwaysLocked() || this.readonly.holds(data);
	}

	boolean isHidden(Map<String, Object> data) {
		return this.hides.stream().anyMatch((hide) -> hide.holds(data));
	}

	/** How a message names the field. */
	String name(Map<String, Object> data) {
		return (this.label.value(data) instanceof String text && !text.isBlank() && !text.contains("{{")) ? text.strip()
				: this.path.toString();
	}

}
