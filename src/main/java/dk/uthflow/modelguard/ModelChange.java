package dk.uthflow.modelguard;

import java.util.List;

/**
 * What became of one element between two versions.
 *
 * @param what whether it came, went or changed
 * @param element its id
 * @param name what it is called, or its id where it has no name
 * @param details what changed of it, in words
 */
record ModelChange(What what, String element, String name, List<String> details) {

	enum What {

		NY("Ny"), FJERNET("Fjernet"), AENDRET("Ændret");

		private final String title;

		What(String title) {
			this.title = title;
		}

		public String title() {
			return this.title;
		}

	}

}
