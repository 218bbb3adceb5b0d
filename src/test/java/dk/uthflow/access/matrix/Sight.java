package dk.uthflow.access.matrix;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

import dk.uthflow.testing.HttpUser;

/**
 * A way to see many cases at once, or how many there are.
 *
 * @param endpoint the endpoint, as in the table
 * @param of what of it, for messages
 * @param isFor whether it is for the reader at all
 * @param ask how it is asked
 * @param read what the answer shows: numbers of cases for lists, one number for counts
 * @param shows whether the reader is to see the case there
 */
record Sight(String endpoint, String of, Function<Reader, Boolean> isFor, Function<HttpUser, Answer> ask,
		Function<String, Collection<String>> read, BiPredicate<Reader, CaseOfMatrix> shows) {

	boolean isCount() {
		return this.endpoint.endsWith("/count");
	}

	/** The word that the log has for it. */
	String deed() {
		if (this.endpoint.contains("/udtraek")) {
			return "EXPORTED";
		}
		return this.endpoint.contains(" /soeg") ? "SEARCHED" : "LISTED";
	}

	/** What the answer is to show. */
	Set<String> expected(Reader reader, Collection<CaseOfMatrix> cases) {
		Set<String> numbers = new TreeSet<>();
		cases.stream().filter((one) -> this.shows.test(reader, one)).forEach((one) -> numbers.add(one.number()));
		return isCount() ? Set.of(String.valueOf(numbers.size())) : numbers;
	}

	@Override
	public String toString() {
		return this.endpoint + " " + this.of;
	}

}
