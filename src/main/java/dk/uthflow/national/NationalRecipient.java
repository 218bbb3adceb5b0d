package dk.uthflow.national;

/**
 * Who receives closed, anonymised cases. Handing over the same case again changes
 * nothing.
 */
public interface NationalRecipient {

	void submit(AnonymisedCase anonymised);

}
