package dk.uthflow.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a field's expressions may look at.
 *
 * @param context the variables outside the form
 * @param data the names that expressions know: the form's data over the context, and
 * within a row {@code this}, {@code parent} and {@code i} as form-js has them
 * @param self the data of the field's own scope
 * @param indexes the row numbers on the way to the field, from 1
 */
record Surroundings(Map<String, Object> context, Map<String, Object> data, Map<String, Object> self,
		List<Integer> indexes) {

	static Surroundings ofForm(Map<String, Object> context, Map<String, Object> formData) {
		return new Surroundings(context, names(formData, formData, null, List.of()), formData, List.of());
	}

	/** The same for the fields of a row. */
	Surroundings ofRow(Map<String, Object> formData, Map<String, Object> row, int number) {
		List<Integer> numbers = new ArrayList<>(this.indexes);
		numbers.add(number);
		return new Surroundings(this.context, names(formData, row, this.self, numbers), row, numbers);
	}

	private static Map<String, Object> names(Map<String, Object> formData, Map<String, Object> self,
			Map<String, Object> parent, List<Integer> indexes) {
		Map<String, Object> names = new HashMap<>();
		names.put("this", self);
		names.put("parent", parent);
		names.put("i", indexes);
		names.putAll(formData);
		names.put("_this_", self);
		names.put("_parent_", parent);
		names.put("_i_", indexes);
		return names;
	}

}
