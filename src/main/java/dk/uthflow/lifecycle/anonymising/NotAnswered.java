package dk.uthflow.lifecycle.anonymising;

import dk.uthflow.access.PageWords;

/**
 * An answer cannot be taken; the message is the key of the words that say why.
 */
class NotAnswered extends RuntimeException {

	private final transient Object[] details;

	NotAnswered(String key, Object... details) {
		super(key);
		this.details = details;
	}

	String said(PageWords words) {
		return words.say(getMessage(), this.details);
	}

}
