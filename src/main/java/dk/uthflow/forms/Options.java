package dk.uthflow.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the choices of a field come from: the form itself, a variable, or an expression.
 *
 * @param fixed the form's own choices, or null
 * @param variable the variable that holds them, or null
 * @param expression the expression that makes them
 */
record Options(List<?> fixed, String variable, Feel expression) {

	/** The choice's own value, where what was submitted is one of the choices. */
	Optional<Object> find(Object submitted, Surroundings around) {
		return choices(around).stream()
			.map(Options::valueOf)
			.filter((value) -> value != null && JsonValues.same(value, submitted))
			.findFirst();
	}

	private List<?> choices(Surroundings around) {
		Object choices = this.fixed;
		if (this.variable != null) {
			choices = around.context().get(this.variable);
		}
		else if (this.fixed == null) {
			choices = this.expression.value(around.data());
		}
		return (choices instanceof List<?> list) ? list : List.of();
	}

	/** A choice is a plain value, or an object with a label and a value. */
	private static Object valueOf(Object choice) {
		return (choice instanceof Map<?, ?> labelled) ? labelled.get("value") : choice;
	}

}
