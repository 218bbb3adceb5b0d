package dk.uthflow.cases;

import dk.uthflow.sor.SorPath;

/**
 * Who may open a case's page.
 */
public interface CaseReaders {

	/**
	 * Whether the user sees a case that stands so. Asks the directory, so it is called
	 * outside any transaction.
	 * @param handler the user id of who has the case, or null
	 * @throws dk.uthflow.access.DirectoryUnavailable when the directory gives no answer
	 */
	boolean mayOpen(String userId, CaseStatus status, SorPath path, String handler);

}
