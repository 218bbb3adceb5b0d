package dk.uthflow.cases.search;

import java.util.Set;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorId;

/**
 * What is asked; every part may be null, and they all must hold.
 *
 * @param words as people write them to search engines
 * @param number one case
 * @param place a place: the cases at or below it
 * @param reported when it was reported, in Danish days
 * @param happened when the event was
 * @param closed when it was closed
 * @param type the hovedgruppe
 * @param severity the category
 * @param statuses one of these; empty for any
 * @param handler the user id of who has or had it
 * @param sort the order of what is found
 */
record SearchQuestion(String words, CaseNumber number, SorId place, DaySpan reported, DaySpan happened, DaySpan closed,
		String type, String severity, Set<CaseStatus> statuses, String handler, SearchSort sort) {

	/** Without words, nothing is better than another. */
	SearchQuestion {
		sort = (words == null) ? SearchSort.NYESTE : sort;
	}

}
