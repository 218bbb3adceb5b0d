package dk.uthflow.lifecycle;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * The code that only the reporter gets: 80 random bits in letters and digits that are not
 * mistaken for one another, in groups for reading aloud ({@code 7KQ4-…}).
 */
final class ReceiptCode {

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int LENGTH = 16;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private ReceiptCode() {
	}

	static String next() {
		String letters = RANDOM.ints(LENGTH, 0, ALPHABET.length())
			.mapToObj((index) -> String.valueOf(ALPHABET.charAt(index)))
			.collect(Collectors.joining());
		return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
	}

}
