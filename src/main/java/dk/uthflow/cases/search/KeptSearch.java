package dk.uthflow.cases.search;

import java.util.UUID;

import dk.uthflow.sor.SorId;

/**
 * A search that was asked, or saved under a name.
 *
 * @param id its id in addresses, which tells nothing
 * @param form what was asked
 * @param name of a saved one, or null
 * @param location the place it is shared with, or null
 * @param locationName the place's name, or null
 * @param own whether it is the reader's own
 */
record KeptSearch(UUID id, SearchForm form, String name, SorId location, String locationName, boolean own) {

	public boolean isSaved() {
		return this.name != null;
	}

}
