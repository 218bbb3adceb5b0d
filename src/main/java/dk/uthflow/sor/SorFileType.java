package dk.uthflow.sor;

import java.util.Locale;

/** The files that make the tree, in the order in which they build on each other. */
enum SorFileType {

	REGISTER, ERSTATNINGER, TILKNYTNINGER;

	/** The name in the database, in settings and in addresses. */
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
