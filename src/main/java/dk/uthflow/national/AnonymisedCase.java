package dk.uthflow.national;

import java.util.Map;

/**
 * A case as it leaves the house (sundhedsloven § 199): nothing in it tells who anybody
 * is.
 *
 * @param number the case's number, which is the key that makes a repeated hand-over
 * harmless
 * @param message what is known of the event, by the forms' keys
 */
public record AnonymisedCase(String number, Map<String, Object> message) {

	public AnonymisedCase {
		message = Map.copyOf(message);
	}

}
