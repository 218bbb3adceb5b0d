package dk.uthflow.cases.search;

import java.time.LocalDate;

import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.TimeLeft;

/**
 * A case that was found, in the words of the page.
 *
 * @param hit what was found
 * @param above the names of the places above its place, or empty
 * @param reported the day it was reported
 * @param handler the handler's name, or null
 * @param type the hovedgruppe's name, or null
 * @param left of the 90 days, or null when it is closed
 */
record SearchRow(SearchHit hit, String above, LocalDate reported, String handler, String type, TimeLeft left) {

	public CaseStatus status() {
		return this.hit.status();
	}

}
