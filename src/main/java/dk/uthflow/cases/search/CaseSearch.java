package dk.uthflow.cases.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.cases.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds cases within a scope, from the newest on and no further back than a page needs:
 * so neither a common word nor a wide scope makes it slow. It runs in its caller's
 * transaction.
 */
@Repository
class CaseSearch {

	static final int PAGE = 25;

	/** Of more than so many, the newest are shown, ranked, and turned to. */
	static final int MOST = 1000;

	/** Events are written with wrong dates too, so the first case is no bound. */
	private static final DaySpan ANY_EVENT = new DaySpan(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

	private static final int FIRST_WINDOW = 4;

	private static final int FASTEST_GROWTH = 8;

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseSearch(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param page from 1; one that does not exist is the last one
	 */
	Found find(SearchQuestion question, SearchScope scope, int page) {
		return (question.sort() == SearchSort.RELEVANS) ? best(question, scope, page) : newest(question, scope, page);
	}

	private Found newest(SearchQuestion question, SearchScope scope, int page) {
		Walk walk = new Walk(question, scope);
		long skip = (long) (page - 1) * PAGE;
		List<CaseNumber> numbers = new ArrayList<>();
		while (walk.goesOn()) {
			walk.next(skip, PAGE - numbers.size(), false).forEach((hit) -> numbers.add(hit.number()));
			skip -= Math.min(skip, walk.inWindow);
		}
		int pages = pages(Math.min(walk.total, MOST));
		return (page > pages) ? newest(question, scope, pages) : new Found(numbers, walk.total, page, pages);
	}

	private Found best(SearchQuestion question, SearchScope scope, int page) {
		Walk walk = new Walk(question, scope);
		List<Hit> hits = new ArrayList<>();
		while (walk.goesOn()) {
			hits.addAll(walk.next(0, MOST - hits.size(), true));
		}
		// the newest comes first among equals
		hits.sort(Comparator.comparing(Hit::rank).reversed());
		int pages = pages(hits.size());
		int shown = Math.min(page, pages);
		List<CaseNumber> numbers = hits.stream().skip((shown - 1L) * PAGE).limit(PAGE).map(Hit::number).toList();
		return new Found(numbers, walk.total, shown, pages);
	}

	private static int pages(long cases) {
		return (int) Math.max(1, (cases + PAGE - 1) / PAGE);
	}

	/** The keys of a question, but for when the case was reported. */
	static CaseKeys keys(SearchQuestion question, SearchScope scope) {
		CaseKeys keys = CaseKeys.of(scope)
			.at(question.place())
			.in(question.statuses())
			.heldBy(question.handler())
			.ofSeverity(question.severity())
			.ofType(question.type());
		keys = on(CaseKeys.HAPPENED, question.happened(), keys);
		return on(CaseKeys.CLOSED, question.closed(), keys);
	}

	private static CaseKeys on(String what, DaySpan days, CaseKeys keys) {
		return days.isBounded() ? keys.on(what, days.within(ANY_EVENT.from(), ANY_EVENT.to())) : keys;
	}

	/** The condition for what is asked, with the parameters of {@link #parameters}. */
	static String where(SearchQuestion question, CaseKeys keys) {
		String words = (question.words() != null)
				? " and search @@ websearch_to_tsquery('danish', uth_readable(:words))" : "";
		String number = (question.number() != null) ? " and case_number = :number" : "";
		return "where " + keys.condition() + words + number;
	}

	static Map<String, Object> parameters(SearchQuestion question, CaseKeys keys) {
		Map<String, Object> parameters = new LinkedHashMap<>(keys.parameters());
		if (question.words() != null) {
			parameters.put("words", question.words());
		}
		if (question.number() != null) {
			parameters.put("number", question.number().value());
		}
		return parameters;
	}

	static String sql(SearchQuestion question, CaseKeys keys, boolean ranked) {
		return """
				with hits as materialized (
					select case_number, reported%s from uth_case %s
				), shown as (
					select * from hits order by reported desc, case_number desc offset :skip limit :most
				)
				select (select count(*) from hits) as total, shown.case_number, %s as rank
				from (select) once left join shown on true
				order by shown.reported desc, shown.case_number desc
				""".formatted(ranked ? ", search" : "", where(question, keys),
				ranked ? "ts_rank(shown.search, websearch_to_tsquery('danish', uth_readable(:words)), 1)" : "0");
	}

	/** The days on which cases were reported that are asked for. */
	DaySpan reported(SearchQuestion question) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate first = this.jdbc.sql("select left(min(case_number), 4)::int from uth_case")
			.query(Integer.class)
			.optional()
			// the clocks of what reports and of the database may be a little apart at New
			// Year
			.map((year) -> LocalDate.of(year, 1, 1).minusDays(1))
			.orElse(today);
		return question.reported().within(first, today.plusDays(1));
	}

	/** The months of a span, the last one first. */
	static List<DaySpan> months(DaySpan span) {
		List<DaySpan> months = new ArrayList<>();
		for (LocalDate last = span.to(); !last.isBefore(span.from()); last = last.withDayOfMonth(1).minusDays(1)) {
			months.add(new DaySpan(YearMonth.from(last).atDay(1), last).within(span.from(), last));
		}
		return months;
	}

	/**
	 * Goes back in time by windows of days, each as long as the ones before make believe
	 * that it must be.
	 */
	private final class Walk {

		private final SearchQuestion question;

		private final CaseKeys keys;

		private final LocalDate first;

		private LocalDate last;

		private long days;

		private long inWindow;

		private long total;

		Walk(SearchQuestion question, SearchScope scope) {
			DaySpan span = reported(question);
			this.question = question;
			this.keys = keys(question, scope);
			this.first = span.from();
			this.last = span.to();
			// one case is found without looking for its day
			this.days = (question.number() != null) ? Integer.MAX_VALUE : FIRST_WINDOW;
		}

		boolean goesOn() {
			return this.total <= MOST && !this.last.isBefore(this.first);
		}

		List<Hit> next(long skip, int most, boolean ranked) {
			LocalDate from = this.last
				.minusDays(Math.min(this.days, ChronoUnit.DAYS.between(this.first, this.last) + 1) - 1);
			CaseKeys window = this.keys.on(CaseKeys.REPORTED, new DaySpan(from, this.last));
			List<Hit> rows = CaseSearch.this.jdbc.sql(sql(this.question, window, ranked))
				.params(parameters(this.question, window))
				.param("skip", skip)
				.param("most", most)
				.query((row, index) -> new Hit(row.getLong("total"), row.getString("case_number"),
						row.getFloat("rank")))
				.list();
			this.inWindow = rows.get(0).inWindow();
			this.total += this.inWindow;
			this.last = from.minusDays(1);
			long wanted = (MOST - this.total) * this.days / Math.max(1, this.inWindow) + 1;
			this.days = Math.max(1, Math.min(wanted, this.days * FASTEST_GROWTH));
			return rows.stream().filter((row) -> row.caseNumber() != null).toList();
		}

	}

	private record Hit(long inWindow, String caseNumber, float rank) {

		CaseNumber number() {
			return new CaseNumber(this.caseNumber);
		}

	}

	/**
	 * A page of what was found.
	 *
	 * @param numbers the page's cases, in order
	 * @param total how many there are in all; more than {@link CaseSearch#MOST} when they
	 * were not counted to the end
	 * @param page the page's number, from 1
	 * @param pages how many pages can be turned to
	 */
	record Found(List<CaseNumber> numbers, long total, int page, int pages) {

	}

}
