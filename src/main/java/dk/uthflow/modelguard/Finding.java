package dk.uthflow.modelguard;

/**
 * What is wrong with a model, for the process owner who wrote it.
 *
 * @param rule the rule that is broken, in a few words
 * @param resource the file
 * @param element the id of the element, or null where the whole file is meant
 * @param problem what is wrong, a whole sentence
 * @param remedy what to do about it, a whole sentence
 */
public record Finding(String rule, String resource, String element, String problem, String remedy) {

	/** The finding in one line. */
	public String text() {
		String where = (this.element != null) ? "%s (%s)".formatted(this.element, this.resource) : this.resource;
		return "%s: %s: %s %s".formatted(where, this.rule, this.problem, this.remedy);
	}

}
