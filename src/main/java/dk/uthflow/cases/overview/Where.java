package dk.uthflow.cases.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dk.uthflow.sor.SorPath;

/**
 * A condition on cases and its parameters. Every condition begins with where cases are,
 * in the words that the indexes have.
 */
final class Where {

	private static final String UNDER_HANDLING = "status in ('SAGSBEHANDLING', 'ANONYMISERING')";

	private static final String OPEN = "closed is null";

	private final List<String> conditions;

	private final Map<String, Object> parameters;

	private Where(List<String> conditions, Map<String, Object> parameters) {
		this.conditions = conditions;
		this.parameters = parameters;
	}

	/** The cases under handling. */
	static Where in(Scope scope) {
		return of(List.of(UNDER_HANDLING), scope);
	}

	/** The cases that are not closed. */
	static Where openIn(Scope scope) {
		return of(List.of(OPEN), scope);
	}

	/** The cases that are not closed and that this person has. */
	static Where openOf(String userId) {
		return new Where(List.of(OPEN), Map.of()).and("handler = :handler", "handler", userId);
	}

	/** All cases, the closed ones too. */
	static Where allIn(Scope scope) {
		return of(List.of(), scope);
	}

	/** The cases that nobody has received yet. */
	static Where newIn(Scope scope) {
		return of(List.of(OPEN, "status = 'INDBAKKE'"), scope);
	}

	private static Where of(List<String> conditions, Scope scope) {
		Where where = new Where(conditions, Map.of());
		if (scope.isEmpty()) {
			return where.and("false");
		}
		Map<String, Object> parameters = new LinkedHashMap<>();
		List<String> ranges = new ArrayList<>();
		for (SorPath top : scope.tops()) {
			int number = ranges.size();
			ranges.add("path ~>=~ :from%d and path ~<~ :to%d".formatted(number, number));
			parameters.put("from" + number, top.toString());
			parameters.put("to" + number, afterAllBelow(top));
		}
		return where.and(ranges.stream().collect(Collectors.joining(" or ", "(", ")")), parameters);
	}

	Where and(String condition) {
		return and(condition, Map.of());
	}

	Where and(String condition, String name, Object value) {
		return and(condition, Map.of(name, value));
	}

	Where and(String condition, Map<String, Object> more) {
		List<String> all = new ArrayList<>(this.conditions);
		all.add(condition);
		Map<String, Object> together = new LinkedHashMap<>(this.parameters);
		together.putAll(more);
		return new Where(all, together);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	@Override
	public String toString() {
		return " where " + String.join("\n\tand ", this.conditions) + "\n";
	}

	/**
	 * A path ends with a dot, so what follows it and all below it begins with a slash.
	 */
	private static String afterAllBelow(SorPath path) {
		String text = path.toString();
		return text.substring(0, text.length() - 1) + (char) ('.' + 1);
	}

}
