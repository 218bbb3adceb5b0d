package dk.uthflow.sor;

/**
 * A unit as the search sees it.
 *
 * @param id its SOR-ID
 * @param level how far below the root, which is on level 0
 * @param words the words of its name, by their place in the dictionary
 * @param ownersWords the words of its owner's name, for a unit attached to a municipality
 * @param from its first day, counted from 1970
 * @param to its last day, counted from 1970
 */
record IndexedUnit(long id, int level, int[] words, int[] ownersWords, long from, long to) {

	boolean isOpenOn(long day) {
		return this.from <= day && day <= this.to;
	}

}
