package dk.uthflow.national;

/**
 * Who receives closed, anonymised cases. Handing over the same case again changes
 * nothing.
 */
public interface NationalRecipient {

	/**
	 * Hands the case over, and returns when the recipient has it.
	 * @throws NotReceived when it is not certain that the recipient has it; trying again
	 * later may help
	 * @throws RefusedCase when the recipient will not have it, however often it is tried
	 */
	Receipt submit(AnonymisedCase anonymised);

}
