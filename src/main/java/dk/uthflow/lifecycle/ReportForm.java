package dk.uthflow.lifecycle;

import dk.uthflow.forms.FormSchema;

/**
 * The form that reports are made with.
 */
public interface ReportForm {

	/** The form as it is in force now. */
	InForce inForce();

	/**
	 * A version of the form.
	 *
	 * @param version tells it from every other
	 * @param json the file as Modeler wrote it, for drawing it in the browser
	 * @param schema what is submitted is checked by
	 */
	record InForce(String version, byte[] json, FormSchema schema) {

	}

}
