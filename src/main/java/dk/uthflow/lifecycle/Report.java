package dk.uthflow.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A report that has been checked against its form.
 *
 * @param values the form's values by key; String, Long, Double, Boolean, List and Map, a
 * null for a field left empty
 * @param clientId the reporter's own id of this report, by which a repeated one is known,
 * or null
 * @param fingerprint a hash of the values: equal for equal content. It is made of
 * personal data and leaves with it
 * @param attachments the files that belong to it, received before it
 */
public record Report(Map<String, Object> values, String clientId, String fingerprint, List<UUID> attachments) {

	public Report {
		attachments = List.copyOf(attachments);
	}

	/** A report without files. */
	public Report(Map<String, Object> values, String clientId, String fingerprint) {
		this(values, clientId, fingerprint, List.of());
	}

	/** Without the values: a report is confidential (sundhedsloven § 200). */
	@Override
	public String toString() {
		return "Report";
	}

}
