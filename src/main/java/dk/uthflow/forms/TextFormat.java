package dk.uthflow.forms;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * What a text must look like: a pattern of the form's own, or one of the two that form-js
 * knows by name.
 */
@FunctionalInterface
interface TextFormat {

	TextFormat EMAIL = (text) -> EmailValidator.getInstance().isValid(text) ? Optional.empty()
			: Optional.of("er ikke en gyldig e-mailadresse. Skriv den som navn@eksempel.dk");

	TextFormat PHONE = (text) -> isPhoneNumber(text) ? Optional.empty()
			: Optional.of("er ikke et gyldigt telefonnummer. Skriv det med landekode, fx +4512345678");

	/** The problem of a text, to go on from the field's label. */
	Optional<String> problemOf(String text);

	/**
	 * @param pattern a regular expression as JavaScript writes it
	 * @param message the form's own message when it does not match, or null
	 * @throws InvalidFormSchema when it is no regular expression
	 */
	static TextFormat pattern(String pattern, String message) {
		BoundedPattern bounded = BoundedPattern.of(pattern);
		return (text) -> switch (bounded.find(text)) {
			case FOUND -> Optional.empty();
			case NOT_FOUND ->
				Optional.of((message != null && !message.isBlank()) ? "er ikke rigtigt udfyldt: " + message
						: "har ikke den form, som feltet kræver. Ret det, du har skrevet");
			case TOO_COSTLY -> Optional.of("kunne ikke kontrolleres mod feltets mønster. Skriv det kortere");
		};
	}

	private static boolean isPhoneNumber(String text) {
		try {
			PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
			return text.length() <= 40 && numbers.isPossibleNumber(numbers.parse(text, "ZZ"));
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

}
