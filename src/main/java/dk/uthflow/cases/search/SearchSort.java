package dk.uthflow.cases.search;

/** The order of what was found. */
enum SearchSort {

	RELEVANS, NYESTE;

	/** The key of what it is called. */
	public String key() {
		return "search.order." + name();
	}

}
