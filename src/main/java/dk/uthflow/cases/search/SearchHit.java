package dk.uthflow.cases.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;

/**
 * A case that was found, as the page shows it.
 *
 * @param number its number
 * @param headline its headline, the words that were searched for marked
 * @param excerpt the part of its texts with most of those words; empty where there are
 * none
 * @param location the name of its place
 * @param status where it is
 * @param reported the day it was reported
 * @param due its deadline
 * @param severity the category, or null
 * @param eventType the hovedgruppe, or null
 * @param handler the user id of who has it, or null
 */
record SearchHit(CaseNumber number, List<Passage> headline, List<Passage> excerpt, String location, CaseStatus status,
		LocalDate reported, LocalDate due, String severity, String eventType, String handler) {

	static SearchHit of(ResultSet row, int index) throws SQLException {
		return new SearchHit(new CaseNumber(row.getString("case_number")),
				Highlight.of(row.getString("headline"), row.getString("marked_headline")).whole(),
				Highlight.of(row.getString("text"), row.getString("marked_text")).excerpt(),
				row.getString("location_name"), CaseStatus.valueOf(row.getString("status")),
				CaseDays.of(row.getTimestamp("reported").toInstant()), row.getObject("due", LocalDate.class),
				row.getString("severity"), row.getString("event_type"), row.getString("handler"));
	}

}
