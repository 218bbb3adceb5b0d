package dk.uthflow.cases.search;

/** The order of what was found. */
enum SearchSort {

	RELEVANS("Relevans"), RAPPORTERET("Nyeste først"), FRIST("Tidligste frist først");

	private final String title;

	SearchSort(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

}
