package dk.uthflow.cases;

/** Where a case is. The last three are its ends. */
public enum CaseStatus {

	INDBAKKE("i indbakken"), SAGSBEHANDLING("under sagsbehandling"), ANONYMISERING("til anonymisering"),
	INDSENDELSE("på vej til national modtager"), AFSLUTTET("afsluttet"), AFVIST("afvist"), SLETTET("slettet");

	private final String danish;

	CaseStatus(String danish) {
		this.danish = danish;
	}

	/** In the middle of a sentence, for what is Danish whoever reads it. */
	public String danish() {
		return this.danish;
	}

	/** The key of the words for it on a page. */
	public String key() {
		return "case.status." + name();
	}

	public boolean isOpen() {
		return this != AFSLUTTET && this != AFVIST && this != SLETTET;
	}

	/** Whether a sagsbehandler works on the case, or is to begin. */
	public boolean isUnderHandling() {
		return this == SAGSBEHANDLING || this == ANONYMISERING;
	}

}
