package dk.uthflow.forms;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A field, what was submitted for it, and how it stands while the form is being judged.
 */
final class InputState {

	private final Input input;

	private final String name;

	private final Object before;

	private final boolean present;

	private Object value;

	private String problem;

	private boolean hidden;

	private boolean locked;

	/**
	 * @param name the field's path from the form's top
	 * @param submitted the object of the field's scope
	 * @param context the same object outside the form
	 */
	InputState(Input input, String name, Map<?, ?> submitted, Map<?, ?> context) {
		this.input = input;
		this.name = name;
		this.before = input.path().in(context);
		this.locked = input.isAlwaysLocked();
		this.present = !this.locked && input.path().isIn(submitted);
		try {
			this.value = this.locked ? null : input.kind().read(input.path().in(submitted));
		}
		catch (Refused ex) {
			this.problem = ex.getMessage();
		}
	}

	/**
	 * Finds anew whether the field is hidden or locked; says whether anything changed.
	 */
	boolean settle(Surroundings around) {
		boolean nowHidden = this.input.isHidden(around.data());
		boolean nowLocked = this.input.isLocked(around.data());
		boolean changed = nowHidden != this.hidden || nowLocked != this.locked;
		this.hidden = nowHidden;
		this.locked = nowLocked;
		if (this.input.computed() != null) {
			Object computed = this.input.computed().value(around.data());
			Object plain = JsonValues.isPlain(computed) ? computed : computed.toString();
			changed |= !JsonValues.same(plain, this.value);
			this.value = plain;
		}
		return changed;
	}

	/** Puts the value that expressions see, where the field says anything about it. */
	void putData(Map<String, Object> data) {
		if (this.hidden || (this.locked && this.input.computed() == null)) {
			return;
		}
		Object empty = (this.input.kind() != null) ? this.input.kind().whenEmpty() : null;
		this.input.path().put(data, (this.value != null) ? this.value : empty);
	}

	/** Puts the value to keep, and reports what is wrong with it. */
	void collect(Surroundings around, Map<String, Object> values, BiConsumer<String, String> report) {
		if (this.hidden) {
			return;
		}
		if (this.input.computed() != null) {
			this.input.path().put(values, this.value);
			return;
		}
		if (this.locked) {
			return;
		}
		Object kept = judged(around, report);
		if (this.present) {
			this.input.path().put(values, kept);
		}
	}

	/** Puts the value that a locked field of a row had before. */
	void keepBefore(Map<String, Object> values) {
		if (this.locked && this.input.computed() == null && this.before != null) {
			this.input.path().put(values, this.before);
		}
	}

	private Object judged(Surroundings around, BiConsumer<String, String> report) {
		if (this.problem != null) {
			report(around, report, this.problem);
			return null;
		}
		if (this.input.required() && this.input.kind().isUnanswered(this.value)) {
			report(around, report, this.input.kind().unanswered());
		}
		if (this.value == null) {
			return null;
		}
		return this.input.kind().judge(this.value, around, (message) -> report(around, report, message));
	}

	private void report(Surroundings around, BiConsumer<String, String> report, String message) {
		String end = (message.endsWith(".") || message.endsWith("!") || message.endsWith("?")) ? "" : ".";
		report.accept(this.name, "»%s« %s%s".formatted(this.input.name(around.data()), message, end));
	}

}
