package dk.uthflow.cases.search;

/** The order of what was found. */
enum SearchSort {

	RELEVANS("Bedste først"), NYESTE("Nyeste først");

	private final String title;

	SearchSort(String title) {
		this.title = title;
	}

	public String title() {
		return this.title;
	}

}
