package dk.uthflow.modelguard;

/**
 * What came of moving one case that was put back at once.
 *
 * @param step the name of the step where it stands
 * @param caseNumber which case
 * @param kept how many times it waits for that were left as they were
 * @param added how many came to it
 * @param removed how many went
 * @param problem why it could not be moved, or null
 */
record TryOut(String step, String caseNumber, long kept, long added, long removed, String problem) {

	public boolean isGood() {
		return this.problem == null;
	}

}
