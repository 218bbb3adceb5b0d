package dk.uthflow.audit;

/**
 * What the log can say that somebody did. The words are fixed: a reader of the log, and
 * the person whose case it is, should need no explanation.
 */
public enum Deed {

	REPORTED("indberettet"), LISTED("vist på en liste"), READ("åbnet"), SEARCHED("fundet ved søgning"),
	EXPORTED("udtrukket"), CHANGED("ændret"), ASSIGNED("tildelt"), HANDED_OVER("overdraget"),
	CALLED_BACK("kaldt tilbage"), REJECTED("afvist"), ANONYMISED("anonymiseret"), SUBMITTED("indsendt"),
	CLOSED("afsluttet"), DELETED("slettet"), REFUSED("nægtet adgang"), LOGGED_IN("logget ind"),
	LOG_IN_FAILED("forgæves log-ind"), LOGGED_OUT("logget ud"), ROLE_GIVEN("har fået rolle"),
	ROLE_TAKEN("har mistet rolle"), MODEL_DEPLOYED("model lagt i drift"), LOG_READ("log læst");

	private final String danish;

	Deed(String danish) {
		this.danish = danish;
	}

	/** The words on screens and in extracts. */
	public String danish() {
		return this.danish;
	}

	/** Whether somebody got to see something, and nothing changed. */
	public boolean isLookUp() {
		return switch (this) {
			case LISTED, READ, SEARCHED, EXPORTED, LOG_READ -> true;
			default -> false;
		};
	}

}
