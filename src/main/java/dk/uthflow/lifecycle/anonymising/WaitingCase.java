package dk.uthflow.lifecycle.anonymising;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import dk.uthflow.cases.CaseNumber;

/**
 * A case that waits to be anonymised, as somebody sees it who may work on it.
 *
 * @param number its number
 * @param taskId the task in Tasklist
 * @param holder the user id of who has the task, or null
 * @param texts what it says
 * @param names the names that it knows
 * @param day the day that ages are reckoned for
 */
public record WaitingCase(CaseNumber number, String taskId, String holder, List<CaseText> texts,
		Collection<String> names, LocalDate day) {

	public boolean isHeldBy(String userId) {
		return userId.equals(this.holder);
	}

}
