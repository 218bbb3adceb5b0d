package dk.uthflow.cases.overview;

/**
 * Who is to have cases: a person, or the group of each case's location.
 *
 * @param person the user id, or null for the group
 */
record Receiver(String person) {

	/** How the group is written in an address or a form. */
	static final String GROUP = "-";

	static Receiver parse(String text) {
		return new Receiver(GROUP.equals(text) ? null : text);
	}

	public boolean isGroup() {
		return this.person == null;
	}

	public String value() {
		return isGroup() ? GROUP : this.person;
	}

}
