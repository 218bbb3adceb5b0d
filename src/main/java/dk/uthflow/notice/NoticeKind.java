package dk.uthflow.notice;

/** What somebody can hear of. */
public enum NoticeKind {

	NY("Nye sager"), TILDELT("Sager tildelt dig"), SVAR("Svar fra rapportøren"), PAAMINDELSE("Påmindelser"),
	ADVARSEL("Advarsler"), ALARM("Overskredne frister");

	private final String heading;

	NoticeKind(String heading) {
		this.heading = heading;
	}

	/** By which choice people say how they hear of it. */
	NoticeKind chosenAs() {
		return (this == SVAR) ? TILDELT : this;
	}

	/** Above the cases of this kind in a mail. */
	public String heading() {
		return this.heading;
	}

}
