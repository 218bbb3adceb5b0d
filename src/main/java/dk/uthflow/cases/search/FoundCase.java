package dk.uthflow.cases.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import dk.uthflow.cases.CaseNumber;

/**
 * What a search says of a case: where it stands in the order, and of them all how many
 * there are and how far they reach.
 *
 * @param number the case
 * @param reported when it was reported
 * @param due its deadline
 * @param rank how well it matches the words, 0 where none were asked for
 * @param total how many cases match, counted no further than a limit
 * @param upTo when the newest of them was reported
 */
record FoundCase(CaseNumber number, Instant reported, LocalDate due, float rank, int total, Instant upTo) {

	static FoundCase of(ResultSet row, int index) throws SQLException {
		return new FoundCase(new CaseNumber(row.getString("case_number")), row.getTimestamp("reported").toInstant(),
				row.getObject("due", LocalDate.class), row.getFloat("rank"), row.getInt("total"),
				row.getTimestamp("up_to").toInstant());
	}

}
