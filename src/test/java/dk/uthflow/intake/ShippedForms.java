package dk.uthflow.intake;

import dk.uthflow.forms.FormSchemas;
import dk.uthflow.lifecycle.ReportForms;

/**
 * The report forms that come with the program.
 */
class ShippedForms implements ReportForms {

	private final FormSchemas shipped = new FormSchemas();

	@Override
	public InForce inForce(String form) {
		return new InForce("1", this.shipped.json(form), this.shipped.schema(form));
	}

}
