package dk.uthflow.cases;

import java.util.Locale;
import java.util.UUID;

/**
 * A file of a case.
 *
 * @param id what it is fetched by
 * @param name what it is called; of one that came with a report, as its sender called it
 * @param type its media type, by its content
 * @param size in bytes
 * @param answer what becomes of it when the case leaves
 */
public record Attachment(UUID id, String name, String type, long size, Answer answer) {

	private static final long KILO = 1000;

	private static final long MEGA = KILO * KILO;

	public boolean isOpen() {
		return this.answer == Answer.NONE;
	}

	public boolean isRemoved() {
		return this.answer == Answer.REMOVED;
	}

	public boolean isReplaced() {
		return this.answer == Answer.REPLACED;
	}

	public boolean isAnonymised() {
		return this.answer == Answer.ANONYMISED;
	}

	/** The size in words, in Danish. */
	public String sizeText() {
		return sizeText(Locale.forLanguageTag("da"));
	}

	/** The size in words, as numbers are written in a language. */
	public String sizeText(Locale language) {
		return (this.size >= MEGA) ? String.format(language, "%.1f MB", this.size / (double) MEGA)
				: "%d kB".formatted(Math.max(1, Math.round(this.size / (double) KILO)));
	}

	/** What becomes of a file when its case leaves. */
	public enum Answer {

		/** Nobody has said. */
		NONE,

		/** It goes. */
		REMOVED,

		/** It goes, and another is there in its place. */
		REPLACED,

		/** It is that other one, and stays. */
		ANONYMISED

	}

}
