package dk.uthflow.lifecycle.anonymising;

/**
 * Why something that looks like personal data may stand. A choice and not a text, so that
 * the reason itself tells of nobody.
 */
public enum KeepReason {

	/** An ordinary word. */
	WORD,

	/** A place, an organisation or a department. */
	PLACE,

	/** A medicine, a device or another product. */
	PRODUCT,

	/** A professional term or a diagnosis. */
	TERM,

	/** A number or a date that leads to nobody. */
	NUMBER

}
