package dk.uthflow.national;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * That the national recipient has a case.
 *
 * @param id what the recipient calls it, or null where it did not say, or not in a form
 * that is an id and nothing else
 * @param received when
 */
public record Receipt(String id, Instant received) {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

	public Receipt {
		id = (id != null && ID.matcher(id).matches()) ? id : null;
	}

}
