package dk.uthflow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a new case's record begins with.
 *
 * @param number the case's number
 * @param receiptCode the reporter's unguessable code
 * @param clientId the sender's own id of the report, or null
 * @param fingerprint of the content sent under that id, or null
 * @param reported when
 * @param due the last day within the 90 days
 * @param place where
 * @param values every value of the report's form
 */
public record CaseOpening(CaseNumber number, ReceiptCode receiptCode, String clientId, String fingerprint,
		Instant reported, LocalDate due, Place place, Map<String, Object> values) {

}
