package dk.uthflow.cases.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorId;

/**
 * A condition on the keys that a case is found by, as the database's function
 * {@code uth_case_keys} spells them: some groups, of each of which a case has at least
 * one key. Each group is a condition of its own, since PostgreSQL steps through the index
 * many times faster by several short conditions than by one that holds them all.
 *
 * @param groups each as PostgreSQL reads a {@code tsquery}
 * @param wide a scope that stands in no group, or null
 */
record CaseKeys(List<String> groups, SearchScope wide) {

	static final String REPORTED = "#r";

	static final String HAPPENED = "#h";

	static final String CLOSED = "#l";

	/** A wide scope has most of its places at the root. */
	private static final String WIDE = """
			(split_part(path, '.', 1) = any(:every::text[]) or string_to_array(path, '.') && :every::text[]
				or status in ('INDBAKKE', 'SAGSBEHANDLING', 'ANONYMISERING', 'INDSENDELSE')
					and (split_part(path, '.', 1) = any(:open::text[]) or string_to_array(path, '.') && :open::text[]))""";

	/** The cases that somebody may find; nobody has a scope without a place. */
	static CaseKeys of(SearchScope scope) {
		if (scope.isEmpty()) {
			throw new IllegalArgumentException("A search has a scope");
		}
		if (scope.wide()) {
			return new CaseKeys(List.of(), scope);
		}
		Stream<String> every = scope.every().stream().map((place) -> "#s" + place);
		Stream<String> open = scope.open().stream().map((place) -> "#o" + place);
		return new CaseKeys(List.of(), null).and(Stream.concat(every, open).toList());
	}

	CaseKeys at(SorId place) {
		return (place != null) ? and(List.of("#s" + place)) : this;
	}

	CaseKeys in(Collection<CaseStatus> statuses) {
		return statuses.isEmpty() ? this : and(statuses.stream().map((status) -> "#status " + status.name()).toList());
	}

	CaseKeys heldBy(String handler) {
		return (handler != null) ? and(List.of("#hos " + handler)) : this;
	}

	CaseKeys ofSeverity(String severity) {
		return (severity != null) ? and(List.of("#alvor " + severity)) : this;
	}

	CaseKeys ofType(String type) {
		return (type != null) ? and(List.of("#type " + type)) : this;
	}

	/** On one of the days; there may be none in it, and then no case is. */
	CaseKeys on(String what, DaySpan days) {
		List<String> keys = days.keys(what);
		return and(keys.isEmpty() ? List.of(what + "d") : keys);
	}

	private CaseKeys and(List<String> oneOf) {
		String group = oneOf.stream().map(CaseKeys::quoted).collect(Collectors.joining("|"));
		return new CaseKeys(Stream.concat(this.groups.stream(), Stream.of(group)).toList(), this.wide);
	}

	private static String quoted(String key) {
		return "'" + key.replace("\\", "\\\\").replace("'", "''") + "'";
	}

	/** The condition, with the parameters of {@link #parameters}. */
	String condition() {
		return IntStream.range(0, this.groups.size())
			.mapToObj((group) -> "search @@ :keys%d::tsquery".formatted(group))
			.collect(Collectors.joining(" and ", "", (this.wide != null) ? " and " + WIDE : ""));
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		for (int group = 0; group < this.groups.size(); group++) {
			parameters.put("keys" + group, this.groups.get(group));
		}
		if (this.wide != null) {
			parameters.put("every", ids(this.wide.every()));
			parameters.put("open", ids(this.wide.open()));
		}
		return parameters;
	}

	private static String[] ids(Collection<SorId> places) {
		return places.stream().map(SorId::value).toArray(String[]::new);
	}

}
