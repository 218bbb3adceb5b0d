package dk.uthflow.forms;

import java.util.List;

/**
 * Fields whose values stand in one object: those of the form, or those of a row.
 *
 * @param inputs the fields, in the order of the form
 * @param lists the lists of rows
 * @param keys every key that the fields and lists use
 */
record Scope(List<Input> inputs, List<Rows> lists, KnownKeys keys) {

	boolean isAlwaysLocked() {
		return this.inputs.stream().allMatch(Input::isAlwaysLocked)
				&& this.lists.stream().allMatch(Rows::isAlwaysLocked);
	}

}
