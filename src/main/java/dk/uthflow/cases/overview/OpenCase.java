package dk.uthflow.cases.overview;

import java.time.Instant;
import java.time.LocalDate;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorPath;

/**
 * An open case, as lists show it: no text of it but the headline.
 *
 * @param number its number
 * @param status where it is
 * @param headline its headline
 * @param path where it lies
 * @param locationName the unit's name
 * @param handler the user id of who has it, or null for the location's group
 * @param reported when it was reported
 * @param due the last day within the 90 days
 * @param severity the category, or null
 * @param type the main group's id, or null
 * @param rejected whether it was rejected, and is only to be anonymised
 */
record OpenCase(CaseNumber number, CaseStatus status, String headline, SorPath path, String locationName,
		String handler, Instant reported, LocalDate due, String severity, String type, boolean rejected) {

}
