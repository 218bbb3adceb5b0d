package dk.uthflow.notice;

/** What somebody can hear of. */
public enum NoticeKind {

	NY("Nye sager"), TILDELT("Sager tildelt dig"), PAAMINDELSE("Påmindelser"), ADVARSEL("Advarsler"),
	ALARM("Overskredne frister");

	private final String heading;

	NoticeKind(String heading) {
		this.heading = heading;
	}

	/** Above the cases of this kind in a mail. */
	public String heading() {
		return this.heading;
	}

}
