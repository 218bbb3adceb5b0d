package dk.uthflow.lifecycle;

import java.util.Map;

/**
 * A report that has been checked against its form.
 *
 * @param values the form's values by key; String, Long, Double, Boolean, List and Map, a
 * null for a field left empty
 * @param clientId the reporter's own id of this report, by which a repeated one is known,
 * or null
 * @param fingerprint a hash of the values: equal for equal content. It is made of
 * personal data and leaves with it
 */
public record Report(Map<String, Object> values, String clientId, String fingerprint) {

	/** Without the values: a report is confidential (sundhedsloven § 200). */
	@Override
	public String toString() {
		return "Report";
	}

}
