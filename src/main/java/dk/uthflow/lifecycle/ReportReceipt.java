package dk.uthflow.lifecycle;

/**
 * What the reporter gets.
 *
 * @param caseNumber the case's number, year and running number
 * @param receiptCode the unguessable code by which the reporter, and nobody else, may
 * follow the case
 */
public record ReportReceipt(String caseNumber, String receiptCode) {

	/** Without the code: it is a secret. */
	@Override
	public String toString() {
		return "ReportReceipt[" + this.caseNumber + "]";
	}

}
