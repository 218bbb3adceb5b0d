package dk.uthflow.forms;

/**
 * A {@code .form} file that cannot be used: the message says in Danish which component is
 * wrong and why.
 */
public class InvalidFormSchema extends RuntimeException {

	InvalidFormSchema(String message) {
		super(message);
	}

}
