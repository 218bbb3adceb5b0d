package dk.uthflow.anonymise;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the words beside a number say that it is: {@code CPR-nr.: }, {@code tlf. },
 * {@code serienr. } before it, {@code mg} after it.
 */
final class Labelled {

	static final Locale DANISH = Locale.forLanguageTag("da");

	private static final int REACH = 28;

	private static final String TO_THE_NUMBER = "[^\\p{L}\\d\\n]{0,6}(?:(?:er|på|var|nr|nummer|nummeret|no)\\b[^\\p{L}\\d\\n]{0,6}){0,2}$";

	private static final Pattern CPR = Pattern
		.compile("(?:cpr|c\\.p\\.r|personn(?:r|ummer))[\\p{L}.\\-]{0,12}" + TO_THE_NUMBER);

	private static final Pattern PHONE = Pattern.compile(
			"(?:tlf|telf|telefon|mobil|fastnet|fax|kontaktn|vagtn|hjemmen|privatn|lokaln|opkald|(?<!\\p{L})(?:tele|mob|ring|sms|træffes|phone|direkte))[\\p{L}.\\-]{0,12}"
					+ "[^\\p{L}\\d\\n]{0,6}(?:(?:er|på|var|til|nr|nummer|nummeret|no|tlf|telefon|mobil|oplyst|opgivet|noteret)\\b[^\\p{L}\\d\\n]{0,6}){0,3}$");

	private static final int SENTENCE = 80;

	/** Not {@code ring}-shaped words, and no sentence's end on the way. */
	private static final Pattern CALL = Pattern.compile(
			"(?<!\\p{L})(?:ring|ringe|ringer|ringede|ringes|tlf|telf|telefon|telefonnr|telefonnummer|mobil|sms|træffes|fanges|kontakt|kontaktes|fax|faxnr|faxnummer)(?!\\p{L})[^.!?\\n\\d]*$");

	/** Some other thing's number: serienr., varenummer, LOT, SOR-ID, CVR, batch … */
	private static final Pattern THING = Pattern
		.compile("(?:(?<!\\p{L})(?:vnr|lot|sor|cvr|ean|gtin|ref|sn|s/n|p-nr|udi|id|atc|pzn|no)"
				+ "|(?<!\\p{L})(?:batch|charge|kode|version|model|ordre|faktura|apparat|serie|sag|pakke|rekvisition|løbe|vare|kørsel|enhed|bestilling|stregkode)(?:s|n|en|et|len|ten)?"
				+ "|[\\p{L}\\-](?:nr|nummer|nummeret|kode|koden)|-id)(?:[ .\\-]{0,2}(?:nr|nummer|nummeret|no|id|kode))?[^\\p{L}\\d\\n]{0,6}$");

	private static final Pattern UNIT = Pattern.compile(
			"\\s{0,2}(?:mg|ml|mmol|mol|g|kg|l|t|timer|min|minutter|dage|uger|ie|iu|mikrogram|µg|mcg|%|kr|kroner|enheder|stk|km|cm|mm|kcal|kj|°)(?![\\p{L}\\d])");

	/** Readings in a row: {@code puls 88 90 92 94}. */
	private static final Pattern MEASURED = Pattern.compile(
			"(?<!\\p{L})(?:puls|sat|saturation|rf|bt|blodtryk|blodsukker|bs|temp|tp|vægt|ews|dosis|doser|uge|ugerne|uger|stue|stuerne|kl|værdier|tal)[.: ]{1,3}$");

	private Labelled() {
	}

	/**
	 * Whether the last thing before the number, but for signs and blanks, is a letter.
	 */
	static boolean isAfterWord(String text, int start) {
		int at = start - 1;
		while (at >= 0 && start - at < 8 && !Character.isLetterOrDigit(text.charAt(at))) {
			at--;
		}
		return at >= 0 && Character.isLetter(text.charAt(at));
	}

	static boolean asCpr(String text, int start) {
		return isAfterWord(text, start) && CPR.matcher(before(text, start)).find();
	}

	static boolean asPhone(String text, int start) {
		return isAfterWord(text, start) && PHONE.matcher(before(text, start)).find();
	}

	/** Whether the sentence so far speaks of calling somebody. */
	static boolean asCall(String text, int start) {
		String before = text.substring(Math.max(0, start - SENTENCE), start).toLowerCase(DANISH);
		return CALL.matcher(before).find();
	}

	static boolean asAnotherNumber(String text, int start) {
		if (!isAfterWord(text, start)) {
			return false;
		}
		String before = before(text, start);
		return THING.matcher(before).find() && !PHONE.matcher(before).find() && !CPR.matcher(before).find();
	}

	static boolean asAmount(String text, int start, int end) {
		String after = text.substring(end, Math.min(text.length(), end + 14)).toLowerCase(DANISH);
		return UNIT.matcher(after).lookingAt()
				|| (isAfterWord(text, start) && MEASURED.matcher(before(text, start)).find());
	}

	private static String before(String text, int start) {
		return text.substring(Math.max(0, start - REACH), start).toLowerCase(DANISH);
	}

}
