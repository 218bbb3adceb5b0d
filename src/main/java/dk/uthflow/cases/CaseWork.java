package dk.uthflow.cases;

/**
 * Moves cases that are being handled. Each call is a transaction of its own and must not
 * be made inside another; the mover's rights, and the receiver's, are those of the very
 * moment.
 */
public interface CaseWork {

	/**
	 * Gives a case that is being handled to a person. For initialmodtagere and those who
	 * have Åbne sager, at the case's location or above it.
	 * @throws NotMoved saying why nothing was changed
	 */
	void giveToPerson(HeldCase held, String person, String userId);

	/**
	 * Takes a case that is being handled from whoever has it, and lets the location's
	 * sagsbehandlere take it. For the same people.
	 * @throws NotMoved saying why nothing was changed
	 */
	void giveToGroup(HeldCase held, String userId);

	/**
	 * Takes a case that is being handled back to initial receipt: it went to the wrong
	 * person or place. For initialmodtagere at the case's location or above it.
	 * @throws NotMoved saying why nothing was changed
	 */
	void callBack(HeldCase held, String userId);

}
