package dk.uthflow.cases.search;

/** A search was given up: it took too long. */
class SearchTooLong extends RuntimeException {

	SearchTooLong(Throwable cause) {
		super("The search was not done in time", cause);
	}

}
