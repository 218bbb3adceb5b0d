package dk.uthflow.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of validating a submission.
 *
 * @param values the submitted values in their normal form, for the fields that the form
 * showed and let be changed; a field that was emptied is there with {@code null}, one
 * that was not submitted is absent. Types: String, Long, Double, Boolean, List, Map
 * @param errors every problem found; empty when the values may be kept
 */
public record FormResult(Map<String, Object> values, List<FieldError> errors) {

	public FormResult {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		errors = List.copyOf(errors);
	}

	public boolean isValid() {
		return this.errors.isEmpty();
	}

}
