package dk.uthflow.lifecycle;

import java.util.List;
import java.util.stream.Collectors;

import dk.uthflow.forms.FieldError;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A submitted form cannot be taken as it is; the message names each field and what is
 * wrong with it, in Danish. Nothing of the submission is kept. Its type is the engine's
 * own for this, which its REST API answers with status 400.
 */
public class InvalidSubmission extends FormFieldValidationException {

	private final transient List<FieldError> errors;

	InvalidSubmission(List<FieldError> errors) {
		super(null,
				errors.stream()
					.map((error) -> error.felt() + ": " + error.besked())
					.collect(Collectors.joining(" · ")));
		this.errors = List.copyOf(errors);
	}

	InvalidSubmission(String message) {
		super(null, message);
		this.errors = List.of();
	}

	public List<FieldError> errors() {
		return this.errors;
	}

}
