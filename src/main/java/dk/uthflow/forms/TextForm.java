package dk.uthflow.forms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The normal form of a text: composed characters, line feeds as line breaks, no control
 * characters, no white space around.
 */
final class TextForm {

	private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u000b\f\u0085\u2028\u2029]");

	private static final Pattern CONTROL = Pattern.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]");

	private TextForm() {
	}

	/**
	 * @throws Refused when the text holds what no database or document can keep: NUL, or
	 * half of a surrogate pair
	 */
	static String of(String text, boolean multiline) throws Refused {
		if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
			throw new Refused("indeholder et tegn, der ikke kan gemmes. Slet det, og skriv det igen");
		}
		String normal = CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
		if (!multiline) {
			normal = normal.replaceAll("[\n\t]+", " ");
		}
		return Normalizer.normalize(normal, Normalizer.Form.NFC).strip();
	}

	private static boolean hasLoneSurrogate(String text) {
		return text.codePoints()
			.anyMatch((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
	}

}
