package dk.uthflow.intake;

/**
 * The kinds of reports: each has a page, an address in the API and a form of its own.
 */
enum ReportKind {

	/** By somebody who works there. */
	RAPPORT("", "rapport", "Rapportér en utilsigtet hændelse",
			"Fortæl, hvad der skete, så andre kan lære af det. Ingen kan straffes for at rapportere."),

	/** By a patient or a relative, in plain words. */
	PATIENT("/patient", "rapport-patient", "Fortæl om en fejl eller en skade",
			"Gik noget galt, da du eller en, du kender, fik behandling eller pleje? Fortæl om det her, så andre kan lære af det. "
					+ "Det tager nogle få minutter, og du behøver ikke sige, hvem du er."),

	/** Of many alike, less serious events. */
	SAMLE("/samle", "rapport-samle", "Samlerapportering",
			"Rapportér en måneds ensartede, mindre alvorlige hændelser på ét sted samlet.");

	private final String path;

	private final String form;

	private final String title;

	private final String lead;

	ReportKind(String path, String form, String title, String lead) {
		this.path = path;
		this.form = form;
		this.title = title;
		this.lead = lead;
	}

	/** What follows {@code /rapporter} in addresses. */
	public String path() {
		return this.path;
	}

	public String form() {
		return this.form;
	}

	public String title() {
		return this.title;
	}

	public String lead() {
		return this.lead;
	}

}
