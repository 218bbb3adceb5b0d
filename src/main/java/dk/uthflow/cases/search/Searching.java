package dk.uthflow.cases.search;

import java.util.List;

import org.springframework.stereotype.Service;

/**
 * Answers a question with a page, from one state of the database.
 */
@Service
class Searching {

	private final CaseSearch search;

	private final SearchHits hits;

	private final SearchTransaction transaction;

	Searching(CaseSearch search, SearchHits hits, SearchTransaction transaction) {
		this.search = search;
		this.hits = hits;
		this.transaction = transaction;
	}

	/**
	 * @param after where the page before ended, or null for the first page
	 * @throws SearchTooLong when it is not done in time
	 */
	SearchPage page(SearchQuestion question, SearchScope scope, SearchCursor after) {
		return this.transaction.page(() -> {
			List<FoundCase> found = this.search.find(question, scope, after);
			List<FoundCase> shown = found.subList(0, Math.min(found.size(), CaseSearch.PAGE));
			return new SearchPage(this.hits.read(shown, question.text()), total(found, after), next(found, after));
		});
	}

	private static int total(List<FoundCase> found, SearchCursor after) {
		if (after != null) {
			return after.total();
		}
		return found.isEmpty() ? 0 : found.get(0).total();
	}

	private static SearchCursor next(List<FoundCase> found, SearchCursor after) {
		if (found.size() <= CaseSearch.PAGE) {
			return null;
		}
		FoundCase last = found.get(CaseSearch.PAGE - 1);
		return new SearchCursor(total(found, after), last.number(), last.reported(), last.due(), last.rank(),
				(after != null) ? after.upTo() : last.upTo());
	}

}
