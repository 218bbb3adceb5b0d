package dk.uthflow.cases;

/**
 * A report that was sent under a client's own id.
 */
public record ReceivedReport(CaseNumber number, String fingerprint) {

}
