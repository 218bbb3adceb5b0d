package dk.uthflow.lifecycle;

/**
 * Makes cases of reports.
 */
public interface Reporting {

	/**
	 * Makes a case of the report, wholly or not at all. A report whose client id has been
	 * seen before, with the same fingerprint, makes no new case: it gets a receipt of the
	 * first, with a code of its own, since the first one's is not kept.
	 * @throws ClientIdInUse when the client id has been seen with another fingerprint
	 */
	ReportReceipt report(Report report);

}
