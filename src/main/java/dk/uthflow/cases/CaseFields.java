package dk.uthflow.cases;

import java.util.List;
import java.util.Map;

/**
 * What the fields of a case are called, by the forms that are deployed now.
 */
public interface CaseFields {

	/** The main group of the classification: what Åbne sager and searches call type. */
	String TYPE = "hovedgruppe";

	/** What is told to the reporter when the case has closed. */
	String FEEDBACK = "tilbagemelding";

	/**
	 * The fields in the order of the forms; what only steers the case is not among them.
	 */
	List<CaseField> all();

	/** What a field's values are called, by value; empty where it has no choices. */
	default Map<String, String> choices(String key) {
		return all().stream()
			.filter((field) -> field.key().equals(key))
			.map(CaseField::choices)
			.findFirst()
			.orElse(Map.of());
	}

}
