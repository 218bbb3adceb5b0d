package dk.uthflow.cases.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the page shows of the cases that were found.
 */
@Component
class SearchHits {

	/** Longer texts are marked no further. */
	private static final int MARKED = 20000;

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
	List<SearchHit> read(List<FoundCase> found, String words) {
		Map<String, SearchHit> hits = this.jdbc.sql("""
				select case_number, location_name, status, reported, due, severity, event_type, handler,
					shown.headline, shown.text,
					coalesce(ts_headline('danish', lower(shown.headline), query, :options), shown.headline)
						as marked_headline,
					coalesce(ts_headline('danish', lower(shown.text), query, :options), shown.text) as marked_text
				from uth_case
				cross join websearch_to_tsquery('danish', lower(:words::text)) query
				cross join lateral (select translate(uth_case.headline, :marks, '') as headline,
					case when query is null then ''
						else translate(left(uth_case_text(data), :marked), :marks, '') end as text) shown
				where case_number = any(:numbers)""")
			.param("words", words)
			.param("options", OPTIONS)
			.param("marks", MARKS)
			.param("marked", MARKED)
			.param("numbers", found.stream().map((one) -> one.number().value()).toArray(String[]::new))
			.query(SearchHit::of)
			.list()
			.stream()
			.collect(Collectors.toMap((hit) -> hit.number().value(), Function.identity()));
		return found.stream().map((one) -> hits.get(one.number().value())).toList();
	}

}
