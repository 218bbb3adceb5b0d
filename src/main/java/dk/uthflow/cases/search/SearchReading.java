package dk.uthflow.cases.search;

import java.util.List;
import java.util.Map;

import dk.uthflow.sor.SorUnit;

/**
 * How a form was understood.
 *
 * @param form as it was typed, and where it was understood, as it was understood
 * @param question what it asks, or null where there are errors
 * @param errors what is wrong and how to put it right, by field
 * @param places those that the place's text could mean, where that is not clear
 */
record SearchReading(SearchForm form, SearchQuestion question, Map<String, String> errors, List<SorUnit> places) {

	boolean isUnderstood() {
		return this.errors.isEmpty();
	}

}
