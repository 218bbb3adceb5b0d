package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a plain text into words and numbers, in one pass.
 */
final class Words {

	/** Longer ones are no words that anybody wrote. */
	private static final int LONGEST = 80;

	/** Abbreviations with a vowel; those without one are recognised by that. */
	private static final Set<String> ABBREVIATIONS = WordList
		.of("""
				hr fr fru afd sygepl ovl evt ca inj tabl ref att adr tel int ass prof dvs osv feks eks obs sml jf iflg ang
				inkl ekskl maks alm tidl nuv stud vik reg chr vedr mag cand sosu udl beh pat res kgs sdr sign kvit init disp ansv udf""");

	private static final Word NOTHING = new Word(" ", " ", 0, 0, Word.Gap.END, false);

	private final List<Word> words = new ArrayList<>();

	Words(String text) {
		int at = 0;
		int before = 0;
		while (at < text.length()) {
			if (!Character.isLetterOrDigit(text.charAt(at))) {
				at++;
				continue;
			}
			int end = end(text, at);
			if (end - at <= LONGEST) {
				add(text, before, at, end);
				before = end;
			}
			at = end;
		}
	}

	int size() {
		return this.words.size();
	}

	/** The word at the index; beyond either end one that is like no other. */
	Word get(int index) {
		return (index >= 0 && index < this.words.size()) ? this.words.get(index) : NOTHING;
	}

	/** Whether the words about the index are written in capitals. */
	boolean isShouting(int index) {
		int shouted = 0;
		for (int i = index - 2; i <= index + 2; i++) {
			shouted += (i != index && get(i).isShouted()) ? 1 : 0;
		}
		return shouted >= 2;
	}

	private void add(String text, int before, int start, int end) {
		String word = text.substring(start, end);
		Word last = get(this.words.size() - 1);
		Word.Gap gap = this.words.isEmpty() ? Word.Gap.END : gap(text, before, start, last);
		boolean opens = gap == Word.Gap.END || gap == Word.Gap.LINE || (gap == Word.Gap.MARK
				&& (last.opens() || opensQuotation(text, before, start)) && !isBracket(text, start));
		this.words.add(new Word(word, word.toLowerCase(Locale.ROOT), start, end, gap, opens));
	}

	private static boolean opensQuotation(String text, int before, int start) {
		for (int i = before; i < Math.min(start, before + 8); i++) {
			if (text.charAt(i) == ':' || text.charAt(i) == '•') {
				return true;
			}
		}
		return false;
	}

	private static boolean isBracket(String text, int start) {
		return start > 0 && text.charAt(start - 1) == '(';
	}

	private static Word.Gap gap(String text, int from, int to, Word last) {
		if (from == to) {
			return Word.Gap.NONE;
		}
		boolean line = false;
		boolean comma = false;
		boolean mark = false;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			switch (c) {
				case '.':
					if (i > from || !isAbbreviation(last) || followedByLine(text, i, to)
							|| (last.isShouted() && isCapitalised(text, to))) {
						return Word.Gap.END;
					}
					break;
				case '!', '?', ';', '…':
					return Word.Gap.END;
				case '\n', '\r':
					if (line && i > from && text.charAt(i - 1) == '\n') {
						return Word.Gap.END;
					}
					line = true;
					break;
				case ',':
					comma = true;
					break;
				default:
					mark |= !Character.isWhitespace(c);
			}
		}
		if (line) {
			return (mark || comma) ? Word.Gap.END : Word.Gap.LINE;
		}
		if (mark) {
			return Word.Gap.MARK;
		}
		if (comma) {
			return Word.Gap.COMMA;
		}
		return (text.charAt(from) == '.') ? Word.Gap.ABBREVIATION : Word.Gap.SPACE;
	}

	/** After {@code 8940 Randers SV.} a sentence begins. */
	private static boolean isCapitalised(String text, int at) {
		return at + 1 < text.length() && Character.isUpperCase(text.charAt(at))
				&& Character.isLowerCase(text.charAt(at + 1));
	}

	private static boolean followedByLine(String text, int at, int to) {
		return at + 1 < to && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r');
	}

	/** One letter, no vowel and short, or known. */
	private static boolean isAbbreviation(Word word) {
		String lower = word.lower();
		return lower.length() == 1 || ABBREVIATIONS.contains(lower) || (lower.length() <= 5 && !word.isNumber()
				&& lower.chars().noneMatch((c) -> "aeiouyæøåéèöäü".indexOf(c) >= 0));
	}

	/** Letters and digits, hyphens and apostrophes within, decimals within numbers. */
	private static int end(String text, int start) {
		boolean number = Character.isDigit(text.charAt(start));
		int at = start + 1;
		while (at < text.length()) {
			char c = text.charAt(at);
			boolean inner = number ? ".,:".indexOf(c) >= 0 : (c == '-' || c == '\'');
			if (!Character.isLetterOrDigit(c) && !(inner && continues(text, at + 1, number))) {
				break;
			}
			at++;
		}
		return at;
	}

	private static boolean continues(String text, int at, boolean number) {
		return at < text.length()
				&& (number ? Character.isDigit(text.charAt(at)) : Character.isLetterOrDigit(text.charAt(at)));
	}

}
