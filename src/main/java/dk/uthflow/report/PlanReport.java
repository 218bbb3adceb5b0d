package dk.uthflow.report;

/** The reports that a plan can send. */
enum PlanReport {

	AABNE("Åbne sager", "Åbne sager: antal, alder og overskredne pr. sted", "aabne-sager"),
	AFSLUTTEDE("Afsluttede sager", "Afsluttede sager: antal pr. alvorlighed og hovedgruppe", "afsluttede-sager");

	private final String title;

	private final String description;

	private final String fileName;

	PlanReport(String title, String description, String fileName) {
		this.title = title;
		this.description = description;
		this.fileName = fileName;
	}

	public String title() {
		return this.title;
	}

	public String description() {
		return this.description;
	}

	String fileName() {
		return this.fileName;
	}

}
