package dk.uthflow.modelguard;

import java.util.List;

/**
 * What became of one element between two versions.
 *
 * @param what whether it came, went or changed
 * @param element its id
 * @param name what it is called, or its id where it has no name
 * @param details what changed of it
 */
record ModelChange(What what, String element, String name, List<Detail> details) {

	enum What {

		/** It came. */
		NY,

		/** It went. */
		FJERNET,

		/** It is another than it was. */
		AENDRET

	}

	/**
	 * What changed of an element.
	 *
	 * @param property the property, as it is called in the file
	 * @param before what it was, or null where there was nothing
	 * @param after what it is now, or null where there is nothing
	 */
	record Detail(String property, String before, String after) {

	}

}
