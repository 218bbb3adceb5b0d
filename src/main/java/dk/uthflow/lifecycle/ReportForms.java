package dk.uthflow.lifecycle;

import dk.uthflow.forms.FormSchema;

/**
 * The forms that reports are made with, one for each kind of report.
 */
public interface ReportForms {

	/**
	 * A form as it is in force now.
	 * @param form its id, one of {@link CaseWords#REPORT_FORMS}
	 */
	InForce inForce(String form);

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
