package dk.uthflow.cases;

import java.util.List;
import java.util.Optional;

/**
 * What has happened to a case. Whoever asks has checked that the reader may see the case.
 */
public interface CaseCourse {

	/** Every step, the first one first. */
	List<CaseStep> of(CaseNumber number);

	/**
	 * The id of the task that the case waits at, for those who work on it in Tasklist.
	 */
	Optional<String> task(CaseNumber number);

}
