package dk.uthflow.notice;

import java.time.LocalDate;

import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorPath;

/**
 * What of a case may stand in a mail, and what decides who gets it. Nothing that anybody
 * wrote about the event.
 *
 * @param number the case's number
 * @param path where it lies
 * @param place the unit's name
 * @param reported the day of the report, in Denmark
 * @param due the last day in time
 * @param handler the user id of who has it, or null
 * @param status where it is
 */
record CaseFacts(String number, SorPath path, String place, LocalDate reported, LocalDate due, String handler,
		CaseStatus status) {

	/** Whether it has left the Indbakke. */
	boolean received() {
		return this.status != CaseStatus.INDBAKKE;
	}

	/** Whether it is not yet closed. */
	boolean open() {
		return this.status.isOpen();
	}

}
