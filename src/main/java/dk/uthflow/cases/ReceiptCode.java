package dk.uthflow.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The code by which a reporter, and nobody else, follows a case: 95 random bits and a
 * check character, in letters and digits that are not mistaken for one another, in groups
 * for typing and reading aloud ({@code 7KQ4-…}).
 */
public final class ReceiptCode {

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int RANDOM_LETTERS = 19;

	/** The length of the codes of before, which had no check character. */
	private static final int EARLIER_LETTERS = 16;

	private static final int GROUP = 4;

	private static final int SELECTOR_BYTES = 8;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final String letters;

	private final byte[] hash;

	private ReceiptCode(String letters) {
		this.letters = letters;
		this.hash = sha256(letters);
	}

	public static ReceiptCode next() {
		StringBuilder letters = new StringBuilder();
		RANDOM.ints(RANDOM_LETTERS, 0, ALPHABET.length()).forEach((index) -> letters.append(ALPHABET.charAt(index)));
		return new ReceiptCode(letters.append(checkCharacter(letters)).toString());
	}

	/**
	 * The code as somebody typed it, or empty where it can be none: one wrong character,
	 * or two that have changed places, never make another code.
	 */
	public static Optional<ReceiptCode> parse(String typed) {
		String letters = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
		boolean known = letters.chars().allMatch((letter) -> ALPHABET.indexOf(letter) >= 0);
		boolean whole = letters.length() == EARLIER_LETTERS || (letters.length() == RANDOM_LETTERS + 1 && known
				&& checkCharacter(letters.substring(0, RANDOM_LETTERS)) == letters.charAt(RANDOM_LETTERS));
		return (known && whole) ? Optional.of(new ReceiptCode(letters)) : Optional.empty();
	}

	/**
	 * The value at α of a polynomial over GF(32) whose coefficients are the letters: what
	 * a Reed-Solomon code with one check symbol has.
	 */
	private static char checkCharacter(CharSequence letters) {
		int sum = 0;
		for (int i = 0; i < letters.length(); i++) {
			sum = timesAlpha(sum ^ ALPHABET.indexOf(letters.charAt(i)));
		}
		return ALPHABET.charAt(sum);
	}

	/** Modulo x⁵ + x² + 1. */
	private static int timesAlpha(int element) {
		int product = element << 1;
		return (product > 31) ? product ^ 0b100101 : product;
	}

	/** In groups, for people. */
	public String text() {
		return this.letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
	}

	/** The part of its hash that it is looked up by. */
	byte[] selector() {
		return Arrays.copyOf(this.hash, SELECTOR_BYTES);
	}

	/** The part of its hash that is compared. */
	byte[] verifier() {
		return Arrays.copyOfRange(this.hash, SELECTOR_BYTES, this.hash.length);
	}

	/** In the same time wherever they differ. */
	boolean isVerifiedBy(byte[] kept) {
		return MessageDigest.isEqual(verifier(), kept);
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Without the code: it is a secret. */
	@Override
	public String toString() {
		return "ReceiptCode";
	}

}
