package dk.uthflow.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of a list as they were before the form: what locked fields of a row keep.
 */
final class RowsBefore {

	private RowsBefore() {
	}

	static List<Map<String, Object>> in(Object list) {
		if (!(list instanceof List<?> rows)) {
			return List.of();
		}
		return rows.stream().map(RowsBefore::row).filter(Objects::nonNull).toList();
	}

	/**
	 * The row that a submitted row was: rows move when one is removed, so it is known by
	 * its locked values, else, where it has none, by its place.
	 */
	static Map<String, Object> find(List<Map<String, Object>> before, Scope scope, Map<?, ?> submitted, int index) {
		List<Input> locked = scope.inputs()
			.stream()
			.filter((input) -> input.computed() == null && input.isAlwaysLocked())
			.toList();
		if (locked.isEmpty()) {
			return (index < before.size()) ? before.get(index) : Map.of();
		}
		return before.stream()
			.filter((row) -> locked.stream()
				.allMatch((input) -> JsonValues.same(input.path().in(row), input.path().in(submitted))))
			.findFirst()
			.orElse(Map.of());
	}

	private static Map<String, Object> row(Object row) {
		if (!(row instanceof Map<?, ?> map)) {
			return null;
		}
		Map<String, Object> named = new LinkedHashMap<>();
		map.forEach((key, value) -> named.put(String.valueOf(key), value));
		return named;
	}

}
