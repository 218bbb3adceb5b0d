package dk.uthflow.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What of a case leaves the house: everything that the forms gathered, but for who people
 * are and for what steers the case inside.
 */
final class Outgoing {

	private Outgoing() {
	}

	static Map<String, Object> of(Map<String, Object> values) {
		Map<String, Object> outgoing = new LinkedHashMap<>(values);
		outgoing.keySet().removeAll(CaseVariables.IDENTITY);
		outgoing.keySet().removeAll(CaseVariables.INTERNAL);
		outgoing.values().removeIf((value) -> value == null || value.equals(""));
		return outgoing;
	}

}
