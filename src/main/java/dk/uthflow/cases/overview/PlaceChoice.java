package dk.uthflow.cases.overview;

import java.util.List;

import dk.uthflow.sor.SorUnit;

/**
 * The place that somebody meant with what they typed.
 *
 * @param text what they typed, or the place's name
 * @param unit the place, or null where none was typed, or it is not clear which
 * @param candidates those that it could be, where it is not clear
 */
record PlaceChoice(String text, SorUnit unit, List<SorUnit> candidates) {

	/** Whether something was typed that is no place here. */
	public boolean isUnknown() {
		return this.unit == null && this.candidates.isEmpty() && !this.text.isBlank();
	}

}
