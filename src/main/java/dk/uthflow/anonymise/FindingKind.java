package dk.uthflow.anonymise;

/**
 * The kinds of personal data that are found in free text.
 */
public enum FindingKind {

	NAME("navn"), CPR("CPR-nr."), PHONE("tlf."), EMAIL("e-mail"), WEB("webadresse"), ADDRESS("adresse"),
	BIRTH_DATE("fødselsdato"), JOURNAL_NUMBER("journalnr."), LICENCE_PLATE("nummerplade");

	private final String danish;

	FindingKind(String danish) {
		this.danish = danish;
	}

	/** The word on screens and in replacement labels. */
	public String danish() {
		return this.danish;
	}

}
