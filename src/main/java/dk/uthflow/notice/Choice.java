package dk.uthflow.notice;

/** How a person wants to hear of something. */
enum Choice {

	STRAKS("Straks"), DAGLIGT("I dagens overblik"), ALDRIG("Aldrig");

	private final String danish;

	Choice(String danish) {
		this.danish = danish;
	}

	public String getDanish() {
		return this.danish;
	}

}
