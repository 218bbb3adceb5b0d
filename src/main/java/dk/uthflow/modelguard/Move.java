package dk.uthflow.modelguard;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Cases on their way to another version.
 *
 * @param id its own
 * @param batchId the engine's batch
 * @param process the process
 * @param from the version they leave
 * @param to the version they go to
 * @param cases how many
 * @param started when, in Danish time
 * @param startedBy by whom
 * @param remaining how many are not moved yet, failed ones among them
 * @param failed how many failed
 * @param failures the first of those
 * @param stayed how many somebody let stay where they were
 */
record Move(UUID id, String batchId, String process, int from, int to, int cases, ZonedDateTime started,
		String startedBy, int remaining, int failed, List<Failure> failures, int stayed) {

	public int moved() {
		return this.cases - this.remaining - this.stayed;
	}

	public boolean isDone() {
		return this.remaining == 0;
	}

	/** Whether it goes on without anybody doing anything. */
	public boolean isRunning() {
		return this.remaining > this.failed;
	}

	Move with(List<Failure> list) {
		return new Move(this.id, this.batchId, this.process, this.from, this.to, this.cases, this.started,
				this.startedBy, this.remaining, this.failed, list, this.stayed);
	}

	/**
	 * A case that could not be moved.
	 *
	 * @param job the engine's job
	 * @param caseNumber which, or null where it has ended since
	 * @param message what the engine says
	 */
	record Failure(String job, String caseNumber, String message) {

	}

}
