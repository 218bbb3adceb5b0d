package dk.uthflow.cases.overview;

import dk.uthflow.sor.SorPath;

/**
 * Somebody has cases at a place.
 *
 * @param handler the user id, or null for the location's group
 * @param path the place
 * @param rejected whether the cases were rejected: then an initialmodtager anonymises
 * them
 * @param count how many
 */
record HeldAt(String handler, SorPath path, boolean rejected, long count) {

	/** Who, where and what, whatever the number. */
	HeldAt uncounted() {
		return new HeldAt(this.handler, this.path, this.rejected, 0);
	}

}
