package dk.uthflow.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A list of rows with what was submitted for it.
 */
final class RowsState {

	private final Rows rows;

	private final String name;

	private final boolean present;

	private final List<Map<String, Object>> before;

	private final List<ScopeState> states = new ArrayList<>();

	private String problem;

	private boolean hidden;

	RowsState(Rows rows, String name, Map<?, ?> submitted, Map<?, ?> context) {
		this.rows = rows;
		this.name = name;
		this.before = RowsBefore.in(rows.path().in(context));
		this.present = rows.path().isIn(submitted);
		if (!rows.isAlwaysLocked()) {
			read(rows.path().in(submitted));
		}
	}

	private void read(Object submitted) {
		if (submitted == null) {
			return;
		}
		if (!(submitted instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
			this.problem = "skal være en liste af rækker.";
			return;
		}
		if (list.size() > Rows.MAX_ROWS) {
			this.problem = "må højst have %d rækker. Fjern nogle af dem.".formatted(Rows.MAX_ROWS);
			return;
		}
		for (int i = 0; i < list.size(); i++) {
			Map<?, ?> row = (Map<?, ?>) list.get(i);
			this.states.add(new ScopeState(this.rows.row(), "%s[%d].".formatted(this.name, i), row,
					RowsBefore.find(this.before, this.rows.row(), row, i)));
		}
	}

	boolean settle(Surroundings around, Map<String, Object> formData) {
		boolean nowHidden = this.rows.isHidden(around.data());
		boolean changed = nowHidden != this.hidden;
		this.hidden = nowHidden;
		for (int i = 0; i < this.states.size(); i++) {
			ScopeState state = this.states.get(i);
			changed |= state.settle(around.ofRow(formData, state.data(), i + 1), formData);
		}
		return changed;
	}

	void putData(Map<String, Object> data) {
		if (!this.hidden && !this.rows.isAlwaysLocked()) {
			this.rows.path().put(data, this.states.stream().map(ScopeState::data).toList());
		}
	}

	void collect(Surroundings around, Map<String, Object> formData, Map<String, Object> values,
			BiConsumer<String, String> report) {
		if (this.hidden || this.rows.isAlwaysLocked()) {
			return;
		}
		String wrong = (this.problem != null) ? this.problem : wrongCount();
		if (wrong != null) {
			report.accept(this.name, "»%s« %s".formatted(this.rows.name(around.data()), wrong));
		}
		List<Map<String, Object>> kept = new ArrayList<>();
		for (int i = 0; i < this.states.size(); i++) {
			ScopeState state = this.states.get(i);
			kept.add(state.collectRow(around.ofRow(formData, state.data(), i + 1), formData, report));
		}
		if (this.rows.fixed() == null) {
			kept.removeIf(Map::isEmpty);
		}
		if (this.present) {
			this.rows.path().put(values, kept);
		}
	}

	private String wrongCount() {
		int count = this.states.size();
		if (count < this.rows.min()) {
			return "skal have mindst %d rækker. Tilføj flere.".formatted(this.rows.min());
		}
		if (count > this.rows.max()) {
			return "må højst have %d rækker. Fjern nogle af dem.".formatted(this.rows.max());
		}
		if (this.rows.fixed() != null && this.present) {
			int drawn = this.before.isEmpty() ? this.rows.fixed() : this.before.size();
			return (count != drawn) ? "skal have netop %d rækker.".formatted(drawn) : null;
		}
		return null;
	}

}
