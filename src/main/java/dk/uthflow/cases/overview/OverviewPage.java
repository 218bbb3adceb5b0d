package dk.uthflow.cases.overview;

import java.util.List;

/**
 * A page of Åbne sager.
 *
 * @param rows the cases of this page
 * @param total how many cases there are on all pages
 * @param astray how many of them stand first because their handler is gone
 * @param page this page's number, from 1
 * @param pages how many pages there are
 * @param handlers who has cases in the whole scope, to choose from
 */
record OverviewPage(List<OverviewRow> rows, long total, long astray, int page, int pages,
		List<HandlerChoice> handlers) {

	static final int SIZE = 50;

	/**
	 * Somebody who has cases.
	 *
	 * @param value as the filter names them
	 * @param name as people do
	 * @param count how many cases, whatever the filter
	 */
	record HandlerChoice(String value, String name, long count) {

	}

}
