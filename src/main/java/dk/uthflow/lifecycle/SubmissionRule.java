package dk.uthflow.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dk.uthflow.forms.FieldError;

/**
 * What a form's schema cannot say about a submission.
 */
interface SubmissionRule {

	/**
	 * What is wrong, field by field; empty when nothing is.
	 * @param submission what was submitted and where
	 */
	List<FieldError> check(Submission submission);

	/**
	 * A submission that keeps to its form's schema.
	 *
	 * @param task the task's definition key
	 * @param userId who submits, or null for the system
	 * @param values what was submitted
	 * @param context the case's variables before
	 * @param model whether the case's version of the model has an element of this id
	 */
	record Submission(String task, String userId, Map<String, Object> values, Map<String, Object> context,
			Predicate<String> model) {

		boolean says(String field, String value) {
			return value.equals(this.values.get(field));
		}

		String text(String field) {
			return (this.values.get(field) instanceof String text && !text.isBlank()) ? text.strip() : null;
		}

		String location() {
			return (String) this.context.get(CaseVariables.LOCATION);
		}

	}

}
