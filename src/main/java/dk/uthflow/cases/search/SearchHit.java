package dk.uthflow.cases.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorId;

/**
 * A case that was found.
 *
 * @param number its number
 * @param headline its headline, the words that were searched for marked
 * @param excerpt the part of its texts with most of those words; empty where there are
 * none
 * @param location its place
 * @param locationName the place's name
 * @param status where it is
 * @param reported when it was reported
 * @param due the last day within the 90 days
 * @param severity the category, or null
 * @param type the hovedgruppe, or null
 * @param handler the user id of who has or had it, or null
 */
record SearchHit(CaseNumber number, List<Passage> headline, List<Passage> excerpt, SorId location, String locationName,
		CaseStatus status, Instant reported, LocalDate due, String severity, String type, String handler) {

	static SearchHit of(ResultSet row, int index) throws SQLException {
		return new SearchHit(new CaseNumber(row.getString("case_number")),
				Highlight.of(row.getString("headline"), row.getString("marked_headline")).whole(),
				Highlight.of(row.getString("text"), row.getString("marked_text")).excerpt(),
				SorId.of(row.getString("location")), row.getString("location_name"),
				CaseStatus.valueOf(row.getString("status")), row.getTimestamp("reported").toInstant(),
				row.getObject("due", LocalDate.class), row.getString("severity"), row.getString("event_type"),
				row.getString("handler"));
	}

}
