package dk.uthflow.cases.search;

import java.util.ArrayList;
import java.util.List;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.sor.SorId;

/**
 * What is asked; every part may be null, and they all must hold.
 *
 * @param text words, as people write them to search engines
 * @param number one case
 * @param place a place: the cases at or below it
 * @param reported when it was reported, in Danish days
 * @param happened when the event was
 * @param eventType the hovedgruppe
 * @param severity the category
 * @param statusKey the key of a status, or of all open or all closed cases
 * @param handler the user id of who has or had it
 * @param sort the order of what is found
 */
record SearchQuestion(String text, CaseNumber number, SorId place, DaySpan reported, DaySpan happened, String eventType,
		String severity, String statusKey, String handler, SearchSort sort) {

	/** Without words, nothing is more relevant than another. */
	SearchQuestion {
		sort = (sort == SearchSort.RELEVANS && text == null) ? SearchSort.RAPPORTERET : sort;
	}

	/** The keys that a case must have all of. */
	List<String> filters() {
		List<String> keys = new ArrayList<>();
		if (this.place != null) {
			keys.add(CaseKeys.at(this.place));
		}
		if (this.eventType != null) {
			keys.add(CaseKeys.eventType(this.eventType));
		}
		if (this.severity != null) {
			keys.add(CaseKeys.severity(this.severity));
		}
		if (this.statusKey != null) {
			keys.add(this.statusKey);
		}
		if (this.handler != null) {
			keys.add(CaseKeys.handler(this.handler));
		}
		return keys;
	}

}
