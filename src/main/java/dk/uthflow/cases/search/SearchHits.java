package dk.uthflow.cases.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dk.uthflow.cases.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what the page shows of cases that were found. It runs in its caller's
 * transaction.
 */
@Repository
class SearchHits {

	/** Longer texts are marked no further. */
	private static final int MARKED = 10_000;

	private static final String OPTIONS = "HighlightAll=true, StartSel=%s, StopSel=%s".formatted(Highlight.START,
			Highlight.STOP);

	private static final String MARKS = "" + Highlight.START + Highlight.STOP;

	private final JdbcClient jdbc;

	SearchHits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The cases in the order of their numbers given.
	 * @param words what was searched for, or null
	 */
	List<SearchHit> read(List<CaseNumber> numbers, String words) {
		Map<CaseNumber, SearchHit> hits = this.jdbc.sql((words != null) ? """
				select case_number, location, location_name, status, reported, due, severity, event_type, handler,
					shown.headline, shown.text,
					ts_headline('danish', uth_readable(shown.headline), query, :options) as marked_headline,
					ts_headline('danish', uth_readable(shown.text), query, :options) as marked_text
				from uth_case
				cross join websearch_to_tsquery('danish', uth_readable(:words)) query
				cross join lateral (select translate(uth_case.headline, :marks, '') as headline,
					translate(left(uth_case_text(data), :marked), :marks, '') as text) shown
				where case_number = any(:numbers::text[])""" : """
				select case_number, location, location_name, status, reported, due, severity, event_type, handler,
					headline, '' as text, headline as marked_headline, '' as marked_text
				from uth_case where case_number = any(:numbers::text[])""")
			.param("words", words)
			.param("options", OPTIONS)
			.param("marks", MARKS)
			.param("marked", MARKED)
			.param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
			.query(SearchHit::of)
			.list()
			.stream()
			.collect(Collectors.toMap(SearchHit::number, Function.identity()));
		return numbers.stream().map(hits::get).toList();
	}

}
