package dk.uthflow.notice;

/**
 * That a person is to hear of an event.
 *
 * @param eventId the event
 * @param person the user id
 * @param address where the mail goes
 * @param mail in which mail
 * @param place for an alarm, the path at or below which late cases are listed
 * @param opens whether the person may open the case's page
 */
record Line(long eventId, String person, String address, MailKind mail, String place, boolean opens) {

}
