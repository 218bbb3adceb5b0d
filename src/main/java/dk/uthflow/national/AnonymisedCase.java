package dk.uthflow.national;

import java.util.Map;

/**
 * A case as it leaves the house (sundhedsloven § 199): nothing in it tells who anybody
 * is.
 *
 * @param number the case's number, one of a kind in this house
 * @param key the case's key, one of a kind anywhere, and the same however often the case
 * is handed over: what makes a repeated hand-over harmless
 * @param place where it happened
 * @param message what is known of the event, by the forms' keys
 */
public record AnonymisedCase(String number, String key, Place place, Map<String, Object> message) {

	public AnonymisedCase {
		message = Map.copyOf(message);
	}

	/**
	 * Where it happened.
	 *
	 * @param sorId the unit
	 * @param kind what kind of place the register calls it, or empty
	 */
	public record Place(String sorId, String kind) {

	}

	/** The text of that name, or null where it is missing or blank. */
	String text(String name) {
		return (this.message.get(name) instanceof String text && !text.isBlank()) ? text.strip() : null;
	}

}
