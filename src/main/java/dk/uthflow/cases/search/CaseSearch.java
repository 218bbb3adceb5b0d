package dk.uthflow.cases.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Finds cases within a scope. It runs in its caller's transaction.
 */
@Repository
class CaseSearch {

	/** Cases are counted, and ranked by relevance, no further than this. */
	static final int MOST = 1000;

	static final int PAGE = 25;

	private static final Pattern EXPECTED = Pattern.compile(" rows=(\\d+)");

	private static final int DAYS_AHEAD = 1;

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseSearch(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The next page of cases, and one more where there is a further page.
	 * @param after where the page before ended, or null for the first
	 */
	List<FoundCase> find(SearchQuestion question, SearchScope scope, SearchCursor after) {
		return sql(question, scope).map((sql) -> find(sql, question, after)).orElse(List.of());
	}

	/** The question as SQL; empty while there are no cases at all. */
	Optional<SearchSql> sql(SearchQuestion question, SearchScope scope) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), CaseDays.COPENHAGEN);
		return firstYear()
			.map((year) -> new SearchSql(question, scope, LocalDate.of(year - 1, 1, 1), today.plusDays(DAYS_AHEAD)));
	}

	/**
	 * How many windows the question is best cut into: about as many cases in each as are
	 * wanted. PostgreSQL's guess at how many match may be wrong without harm to the
	 * answer.
	 */
	long windows(SearchSql sql) {
		Matcher expected = EXPECTED
			.matcher(this.jdbc.sql("explain " + sql.all()).params(sql.values()).query(String.class).list().get(0));
		return expected.find() ? Long.parseLong(expected.group(1)) / MOST + 1 : 1;
	}

	private List<FoundCase> find(SearchSql sql, SearchQuestion question, SearchCursor after) {
		boolean byRelevance = question.sort() == SearchSort.RELEVANS;
		if (after != null && byRelevance) {
			sql.upTo(after.upTo());
		}
		else if (after != null) {
			sql.after(after);
		}
		String page = """
				select case_number, reported, due, rank, total, up_to from (
					select candidate.*, %s as rank, max(nr) over () as total, max(reported) over () as up_to
					from (%s) candidate
				) ranked
				where nr <= :ranked %s
				order by %s
				limit :page""".formatted(byRelevance ? "ts_rank(words, " + SearchSql.WORDS + ")" : "0::float4",
				sql.inOrder("row_number() over () as nr, case_number, reported, due, words", true),
				(after != null && byRelevance)
						? "and (rank, reported, case_number) < (:rank, :after, :afterNumber)" : "",
				byRelevance ? "rank desc, reported desc, case_number desc" : sql.order());
		StatementSpec statement = this.jdbc.sql(page)
			.params(sql.values(windows(sql)))
			.param("ranked", MOST)
			.param("most", (after == null || byRelevance) ? MOST + 1 : PAGE + 1)
			.param("page", PAGE + 1);
		if (after != null && byRelevance) {
			statement = statement.param("rank", after.rank())
				.param("after", CaseDays.timestamp(after.reported()))
				.param("afterNumber", after.number().value());
		}
		return statement.query(FoundCase::of).list();
	}

	/**
	 * A case's number begins with the year of its report, so the first number has the
	 * first year.
	 */
	private Optional<Integer> firstYear() {
		return this.jdbc.sql("select left(min(case_number), 4)::int from uth_case_search")
			.query(Integer.class)
			.optional();
	}

}
