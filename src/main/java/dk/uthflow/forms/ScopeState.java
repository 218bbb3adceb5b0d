package dk.uthflow.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The fields of the form, or of a row, with what was submitted for them.
 */
final class ScopeState {

	private final Scope scope;

	private final String prefix;

	private final Map<?, ?> submitted;

	private final Map<String, Object> context;

	private final List<InputState> inputs;

	private final List<RowsState> lists;

	/**
	 * @param prefix what stands before the fields' names in messages
	 * @param submitted the object that was submitted
	 * @param context the same object outside the form
	 */
	ScopeState(Scope scope, String prefix, Map<?, ?> submitted, Map<String, Object> context) {
		this.scope = scope;
		this.prefix = prefix;
		this.submitted = submitted;
		this.context = context;
		this.inputs = scope.inputs()
			.stream()
			.map((input) -> new InputState(input, prefix + input.path(), submitted, context))
			.toList();
		this.lists = scope.lists()
			.stream()
			.map((rows) -> new RowsState(rows, prefix + rows.path(), submitted, context))
			.toList();
	}

	/** What expressions see: the context, and over it what the form shows. */
	Map<String, Object> data() {
		Map<String, Object> data = new LinkedHashMap<>(this.context);
		this.inputs.forEach((input) -> input.putData(data));
		this.lists.forEach((rows) -> rows.putData(data));
		return data;
	}

	boolean settle(Surroundings around, Map<String, Object> formData) {
		boolean changed = false;
		for (InputState input : this.inputs) {
			changed |= input.settle(around);
		}
		for (RowsState rows : this.lists) {
			changed |= rows.settle(around, formData);
		}
		return changed;
	}

	Map<String, Object> collect(Surroundings around, Map<String, Object> formData, BiConsumer<String, String> report) {
		this.scope.keys().findStrange(this.submitted, this.prefix, report);
		Map<String, Object> values = new LinkedHashMap<>();
		this.inputs.forEach((input) -> input.collect(around, values, report));
		this.lists.forEach((rows) -> rows.collect(around, formData, values, report));
		return values;
	}

	/** The values of a row: what was filled in, and what its locked fields had before. */
	Map<String, Object> collectRow(Surroundings around, Map<String, Object> formData,
			BiConsumer<String, String> report) {
		Map<String, Object> values = collect(around, formData, report);
		values.values().removeIf((value) -> value == null);
		this.inputs.forEach((input) -> input.keepBefore(values));
		return values;
	}

}
