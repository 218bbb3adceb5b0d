package dk.uthflow.forms;

import java.util.function.Consumer;

/**
 * What a field takes: the type of its value, the value's normal form, and the rules it
 * must keep.
 */
interface Kind {

	/**
	 * The normal form of what was submitted.
	 * @param submitted anything at all
	 * @return the value, null when the field is empty
	 * @throws Refused when it is of the wrong type or form
	 */
	Object read(Object submitted) throws Refused;

	/**
	 * Judges a value that is not empty by the rules that depend on the rest of the form.
	 * @param value what {@link #read} gave
	 * @param around the rest of the form, for expressions
	 * @param problem takes each problem, a message that goes on from the field's label
	 * @return the value to keep
	 */
	default Object judge(Object value, Surroundings around, Consumer<String> problem) {
		return value;
	}

	/**
	 * What form-js has in its data, and expressions therefore see, for an empty field.
	 */
	default Object whenEmpty() {
		return null;
	}

	/** Whether the value is as good as none for a field that must be filled in. */
	default boolean isUnanswered(Object value) {
		return value == null;
	}

	/** The problem of a field that must be filled in and is not. */
	default String unanswered() {
		return "skal udfyldes";
	}

}
