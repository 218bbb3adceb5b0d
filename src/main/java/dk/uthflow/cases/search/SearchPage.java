package dk.uthflow.cases.search;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param rows the page's cases
 * @param total how many there are in all
 * @param page the page's number, from 1
 * @param pages how many pages can be turned to
 * @param ranked whether the best come first
 */
record SearchPage(List<SearchRow> rows, long total, int page, int pages, boolean ranked) {

	/** Whether there are more than were counted; only the newest of them are shown. */
	public boolean isMore() {
		return this.total > CaseSearch.MOST;
	}

	public int most() {
		return CaseSearch.MOST;
	}

}
