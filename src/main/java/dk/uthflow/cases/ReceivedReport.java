package dk.uthflow.cases;

/**
 * What was answered to a report that was sent under a client's own id.
 */
public record ReceivedReport(CaseNumber number, String receiptCode, String fingerprint) {

}
