package dk.uthflow.audit;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where everything that shows or changes a case says so. Who, where from and when is
 * known here already.
 * <p>
 * In a request, look-ups are gathered and written before the first byte of the answer
 * leaves; later ones are written at once. The same case shown again in the same way in
 * the same session within a minute is the same look-up: Tasklist asks for a task many
 * times to show it once. Changes are written in the transaction that makes them. What
 * cannot be logged fails with {@link TrailBroken}.
 */
public interface Trail {

	/** These cases are shown on a list. */
	default void listed(Collection<String> cases) {
		shown(Deed.LISTED, cases, null);
	}

	/** This case is shown. */
	default void read(String caseNumber) {
		shown(Deed.READ, List.of(caseNumber), null);
	}

	/**
	 * These cases are shown; where there are none, what the criteria say is.
	 * @param deed a look-up
	 * @param criteria what was asked for, without anything typed freely (see
	 * {@link #withoutText}), or null
	 */
	void shown(Deed deed, Collection<String> cases, String criteria);

	/**
	 * This was done to the cases, or to none in particular; in a transaction, once it is
	 * sure to stay.
	 */
	default void did(Deed deed, Collection<String> cases) {
		did(deed, cases, null);
	}

	/**
	 * As {@link #did(Deed, Collection)}.
	 * @param what it was done to, where it was no case; nothing typed freely
	 */
	void did(Deed deed, Collection<String> cases, String what);

	/** A look-up or change of these cases was refused. */
	void refused(Collection<String> cases);

	/**
	 * What this request is about, asked for only if it is refused.
	 */
	void about(Supplier<Collection<String>> cases);

	/**
	 * What somebody typed, as fingerprints of its words: whoever has a word can find out
	 * whether it was searched for, and nobody can read the words, which may be names.
	 */
	String withoutText(String typed);

	/** Who acts now and where from, for what will be done in their name elsewhere. */
	Occasion occasion();

}
