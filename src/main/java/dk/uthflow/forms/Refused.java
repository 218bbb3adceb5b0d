package dk.uthflow.forms;

/**
 * A value that the field cannot take. The message goes on from the field's label: "skal
 * være et tal".
 */
class Refused extends Exception {

	Refused(String message) {
		super(message, null, false, false);
	}

}
