package dk.uthflow.intake;

import dk.uthflow.forms.FormSchemas;
import dk.uthflow.lifecycle.ReportForm;

/**
 * The report form that comes with the program.
 */
class ShippedForm implements ReportForm {

	private final FormSchemas shipped = new FormSchemas();

	@Override
	public InForce inForce() {
		return new InForce("1", this.shipped.json("rapport"), this.shipped.schema("rapport"));
	}

}
