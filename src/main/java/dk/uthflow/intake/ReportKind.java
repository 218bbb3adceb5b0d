package dk.uthflow.intake;

/**
 * The kinds of reports: each has a page, an address in the API and a form of its own.
 * Their words stand in the messages, as {@code report.<kind>}.
 */
enum ReportKind {

	/** By somebody who works there. */
	RAPPORT("", "rapport"),

	/** By a patient or a relative, in plain words. */
	PATIENT("/patient", "rapport-patient"),

	/** Of many alike, less serious events. */
	SAMLE("/samle", "rapport-samle");

	private final String path;

	private final String form;

	ReportKind(String path, String form) {
		this.path = path;
		this.form = form;
	}

	/** What follows {@code /rapporter} in addresses. */
	public String path() {
		return this.path;
	}

	public String form() {
		return this.form;
	}

}
