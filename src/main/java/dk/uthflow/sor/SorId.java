package dk.uthflow.sor;

import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * The identifier of a unit in Sundhedsvæsenets Organisationsregister: 11 to 18 digits
 * that end in namespace {@code 1000016}, partition {@code 00} and a Verhoeff check digit.
 */
public record SorId(String value) implements Comparable<SorId> {

	private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,7}1000016" + "00[0-9]");

	/**
	 * @throws IllegalArgumentException naming what is wrong, when the value is no SOR-ID
	 */
	public SorId {
		if (value == null || !FORM.matcher(value).matches()) {
			throw new IllegalArgumentException(
					"'%s' er ikke et SOR-ID: det har 11-18 cifre og slutter på 100001600 og et kontrolciffer"
						.formatted(value));
		}
		if (!VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(value)) {
			throw new IllegalArgumentException("'%s' er ikke et SOR-ID: kontrolcifret passer ikke".formatted(value));
		}
	}

	public static SorId of(String value) {
		return new SorId(value);
	}

	/** The SOR-ID that the text is, or empty where it is none. */
	public static Optional<SorId> parse(String text) {
		try {
			return Optional.of(new SorId(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public int compareTo(SorId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
