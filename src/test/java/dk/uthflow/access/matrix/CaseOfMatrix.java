package dk.uthflow.access.matrix;

/**
 * A case of the matrix: where it lies and where in its life it is.
 *
 * @param number its number
 * @param spot where it lies
 * @param state where in its life it is
 * @param instance the engine's process instance
 * @param task the task that is open, or null
 * @param assignee whose task it is, or null
 */
record CaseOfMatrix(String number, Spot spot, State state, String instance, String task, String assignee) {

	@Override
	public String toString() {
		return this.number + " (" + this.spot + ", " + this.state + ")";
	}

}
