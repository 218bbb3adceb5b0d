package dk.uthflow.cases.search;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param hits the page's cases
 * @param total how many there are in all, one more than {@link CaseSearch#MOST} when
 * there are more than that
 * @param next where the next page begins, or null on the last
 */
record SearchPage(List<SearchHit> hits, int total, SearchCursor next) {

	static final SearchPage EMPTY = new SearchPage(List.of(), 0, null);

	/** Whether there are more than were counted. */
	boolean isMore() {
		return this.total > CaseSearch.MOST;
	}

}
