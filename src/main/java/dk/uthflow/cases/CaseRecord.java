package dk.uthflow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import dk.uthflow.sor.SorPath;

/**
 * A case's record, as kept.
 *
 * @param number its number
 * @param processInstanceId the engine's process, or null when it has ended
 * @param status where it is
 * @param path where it lies
 * @param locationName the unit's name
 * @param headline its headline
 * @param reported when it was reported
 * @param due the last day within the 90 days
 * @param overdueSince when it was found late, or null
 * @param closed when it ended, or null
 * @param handler the user id of who has it, or null
 * @param severity the category, or null
 * @param values every form value
 */
public record CaseRecord(CaseNumber number, String processInstanceId, CaseStatus status, SorPath path,
		String locationName, String headline, Instant reported, LocalDate due, Instant overdueSince, Instant closed,
		String handler, String severity, Map<String, Object> values) {

}
