package dk.uthflow.engine.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much waits, at one moment.
 *
 * @param statuses how many open cases have each status
 * @param deadlines how many open cases have how long left
 * @param jobs the engine's jobs
 * @param mailQueue how many mails are not sent yet
 * @param submissions what is on its way to the national recipient
 */
record Workload(Map<String, Long> statuses, Map<Deadline, Long> deadlines, Jobs jobs, long mailQueue,
		Submissions submissions) {

	/**
	 * Where it waits.
	 *
	 * @param steps what waits at each step
	 * @param failures the failed jobs, alike ones together
	 * @param late the cases that are latest, the latest first
	 */
	record Places(List<Step> steps, List<Failure> failures, List<Late> late) {

	}

	/**
	 * A step where something waits.
	 *
	 * @param process the process' key
	 * @param processName what it is called
	 * @param step the step's id
	 * @param name what it is called
	 * @param waiting how many
	 * @param late how many of them are past their deadline
	 * @param medianHours how long half of them have waited at least
	 * @param longestHours how long the longest has
	 */
	record Step(String process, String processName, String step, String name, long waiting, long late, long medianHours,
			long longestHours) {

	}

	/**
	 * A case past its deadline.
	 *
	 * @param caseNumber which
	 * @param status where it is, in Danish
	 * @param due the last day
	 * @param days how many days past it
	 */
	record Late(String caseNumber, String status, LocalDate due, long days) {

	}

	/**
	 * The engine's jobs.
	 *
	 * @param due how many could run now
	 * @param oldestDueSeconds how long the first of them could have
	 * @param failed how many wait for an operator
	 */
	record Jobs(long due, long oldestDueSeconds, long failed) {

	}

	/**
	 * Failed jobs of one step.
	 *
	 * @param process the process' key
	 * @param step the step's id
	 * @param jobs how many
	 * @param since when the first was made
	 * @param message what the latest said
	 * @param caseNumbers some of the cases
	 */
	record Failure(String process, String step, long jobs, String since, String message, List<String> caseNumbers) {

	}

	/**
	 * Cases on their way to the national recipient.
	 *
	 * @param waiting how many
	 * @param lagSeconds how long the first has been on its way
	 */
	record Submissions(long waiting, long lagSeconds) {

	}

	/** How long a case has left. */
	enum Deadline {

		OVERDUE, WITHIN_14_DAYS, WITHIN_30_DAYS, LATER

	}

}
