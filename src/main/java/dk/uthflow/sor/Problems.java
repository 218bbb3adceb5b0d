package dk.uthflow.sor;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, as far as it is worth listing. */
class Problems {

	private static final int LONGEST_QUOTE = 40;

	private final List<SorImportRefused.Problem> found = new ArrayList<>();

	void add(long line, String message, Object... values) {
		if (!isFull()) {
			this.found.add(new SorImportRefused.Problem(line, message.formatted(values)));
		}
	}

	boolean isFull() {
		return this.found.size() >= SorImportRefused.MOST_PROBLEMS;
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	void refuseIfAny() {
		if (!this.found.isEmpty()) {
			throw new SorImportRefused(this.found);
		}
	}

	/** The value, cut short where a message need not repeat it all. */
	static String quote(String value) {
		return (value.length() > LONGEST_QUOTE) ? value.substring(0, LONGEST_QUOTE) + "…" : value;
	}

}
