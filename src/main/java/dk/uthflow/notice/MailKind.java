package dk.uthflow.notice;

/** The mails there are. Their subjects stay the same, so that people can sort by them. */
enum MailKind {

	STRAKS("UTH: ny besked om en sag", "Der er sket noget i en sag, som du følger."),
	OVERBLIK("UTH: dagens overblik", "Her er dagens overblik over de sager, som du skal høre om."),
	ALARM("UTH: alarm om overskredne frister", "Disse sager er ikke afsluttet inden for fristen."),
	PLAN("UTH: rapport efter plan",
			"Her er en rapport, som du får efter en plan. Den er vedhæftet som PDF og som tal (CSV).");

	private final String subject;

	private final String introduction;

	MailKind(String subject, String introduction) {
		this.subject = subject;
		this.introduction = introduction;
	}

	String subject() {
		return this.subject;
	}

	/** Whether files go with it, and nobody chooses on a page of ours to have it. */
	boolean isReport() {
		return this == PLAN;
	}

	/** The name of its words in {@code mail/}. */
	String template() {
		return isReport() ? "rapport" : "sager";
	}

	String introduction() {
		return this.introduction;
	}

}
