package dk.uthflow.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * The problems of a submission, as many as a reader can use.
 */
final class Problems {

	private static final int MOST = 100;

	private final List<FieldError> found = new ArrayList<>();

	private boolean more;

	void add(String field, String message) {
		if (this.found.size() < MOST) {
			this.found.add(new FieldError(field, message));
		}
		else {
			this.more = true;
		}
	}

	List<FieldError> found() {
		List<FieldError> all = new ArrayList<>(this.found);
		if (this.more) {
			all.add(new FieldError("", "Der er flere fejl end de %d, der er vist. Ret dem først.".formatted(MOST)));
		}
		return all;
	}

}
