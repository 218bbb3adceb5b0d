package dk.uthflow.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.Message;

/**
 * A case as its reporter sees it.
 *
 * @param number its number
 * @param status where it is
 * @param place the name of the place that has it
 * @param reported when it was reported
 * @param due the last day within the 90 days
 * @param closed when it ended, or null
 * @param talking whether the reporter and those who work on it can write to each other
 * @param messages what they have written, the first one first
 * @param feedback what the handler tells the reporter now that it has closed, or null
 */
record FollowedCase(CaseNumber number, CaseStatus status, String place, Instant reported, LocalDate due, Instant closed,
		boolean talking, List<Message> messages, String feedback) {

}
