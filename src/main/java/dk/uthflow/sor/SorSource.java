package dk.uthflow.sor;

import java.util.Locale;

/**
 * Where units and attachments come from: an import closes and detaches only what is of
 * its own source.
 */
enum SorSource {

	REGISTER, DEMO;

	/** The name in the database. */
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
