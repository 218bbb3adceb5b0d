package dk.uthflow.notice;

import java.time.Instant;

/**
 * A mail to one person.
 *
 * @param key the same however often it is tried
 * @param kind which mail
 * @param person the user id of who gets it
 * @param address where it goes
 * @param content what it says, as JSON
 * @param created when it was decided
 * @param sent when the mail server took it, or null
 * @param withdrawn when it was kept from leaving, or null
 */
record Mail(String key, MailKind kind, String person, String address, String content, Instant created, Instant sent,
		Instant withdrawn) {

}
