package dk.uthflow.cases.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question within a scope as SQL. It goes through windows of days in the question's
 * order, so that a limit ends it early, and finds the cases of each by the one index of
 * {@code uth_case_search}. Whatever people typed is bound, never written into the text.
 */
final class SearchSql {

	static final String WORDS = "websearch_to_tsquery('danish', lower(:text))";

	/** Events are written with wrong dates too, so the oldest case is no bound. */
	private static final LocalDate FIRST_EVENT = LocalDate.of(1900, 1, 1);

	/** However many days a case is given, its deadline is not further ahead. */
	private static final int DUE_YEARS_AHEAD = 2;

	private final StringBuilder conditions = new StringBuilder();

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final boolean byDue;

	private LocalDate first;

	private LocalDate last;

	/**
	 * @param oldest a day before which no case was reported
	 * @param newest a day after which none was
	 */
	SearchSql(SearchQuestion question, SearchScope scope, LocalDate oldest, LocalDate newest) {
		this.byDue = question.sort() == SearchSort.FRIST;
		this.first = question.reported().fromOr(oldest);
		this.last = question.reported().toOr(newest);
		haveOneOf("scope", scope.keys());
		if (!question.filters().isEmpty()) {
			when("keys @> :filters::text[]", "filters", array(question.filters()));
		}
		if (question.happened().isBounded()) {
			haveOneOf("happened", CaseKeys.days(CaseKeys.HAPPENED, question.happened().fromOr(FIRST_EVENT),
					question.happened().toOr(newest)));
		}
		if (question.text() != null) {
			when("words @@ " + WORDS, "text", question.text());
		}
		if (question.number() != null) {
			when("case_number = :number", "number", question.number().value());
		}
		if (question.reported().isBounded()) {
			haveOneOf("reported", CaseKeys.days(CaseKeys.REPORTED, this.first, this.last));
		}
		if (this.byDue) {
			this.first = oldest;
			this.last = newest.plusYears(DUE_YEARS_AHEAD);
		}
	}

	/** Only what stands after the cursor's case in the order by days. */
	void after(SearchCursor cursor) {
		if (this.byDue) {
			this.first = DaySpan.latest(this.first, cursor.due());
			when("(due, case_number) > (:afterDue, :afterNumber)", "afterDue", cursor.due());
		}
		else {
			this.last = DaySpan.earliest(this.last, CaseDays.of(cursor.reported()));
			when("(reported, case_number) < (:after, :afterNumber)", "after", CaseDays.timestamp(cursor.reported()));
		}
		this.values.put("afterNumber", cursor.number().value());
	}

	/** Only what was there when the first page was shown. */
	void upTo(Instant newest) {
		this.last = DaySpan.earliest(this.last, CaseDays.of(newest));
		when("reported <= :upTo", "upTo", CaseDays.timestamp(newest));
	}

	/** All that match, for PostgreSQL to say how many it expects. */
	String all() {
		return "select from uth_case_search where true" + this.conditions;
	}

	/**
	 * Those that match, in order.
	 * @param columns to select
	 * @param limited whether only the first {@code :most}
	 */
	String inOrder(String columns, boolean limited) {
		String limit = limited ? "limit :most" : "";
		return """
				select %s
				from unnest(:windows::text[]) days
				cross join lateral (
					select * from uth_case_search
					where keys && string_to_array(days, ' ')%s
					order by %s
					%s
				) found
				%s""".formatted(columns, this.conditions, order(), limit, limit);
	}

	String order() {
		return this.byDue ? "due, case_number" : "reported desc, case_number desc";
	}

	/** The values of {@link #all}. */
	Map<String, Object> values() {
		return Map.copyOf(this.values);
	}

	/**
	 * The values of {@link #inOrder}.
	 * @param windows the number of windows to go through
	 */
	Map<String, Object> values(long windows) {
		Map<String, Object> all = new LinkedHashMap<>(this.values);
		DayWindows days = new DayWindows(this.byDue ? CaseKeys.DUE : CaseKeys.REPORTED, this.first, this.last, windows);
		all.put("windows", array(this.byDue ? days.oldestFirst() : days.newestFirst()));
		return all;
	}

	private void haveOneOf(String name, List<String> keys) {
		when("keys && :" + name + "::text[]", name, array(keys));
	}

	private void when(String condition, String name, Object value) {
		this.conditions.append("\nand ").append(condition);
		this.values.put(name, value);
	}

	private static String[] array(List<String> values) {
		return values.toArray(String[]::new);
	}

}
