package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * E-mail addresses, also those written with {@code (at)} or with spaces about the
 * {@code @}. Reads outwards from each sign, so no text makes it slow.
 */
@Component
class EmailFinder implements KindFinder {

	private static final int LONGEST_LOCAL_PART = 64;

	private static final Pattern SIGN = Pattern.compile("@|[(\\[{ _]{1,2}(?:at|snabel-?a)[)\\]} _]{1,2}",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DOMAIN = Pattern.compile(
			"[\\p{L}\\d](?:[\\p{L}\\d\\-]{0,62})(?:\\.[\\p{L}\\d][\\p{L}\\d\\-]{0,62}){0,8}(?:(?: ?\\. ?)(?:dk|com|org|net|nu|eu|se|no|de)(?![\\p{L}\\d]))?");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Matcher sign = SIGN.matcher(text);
		Matcher domain = DOMAIN.matcher(text).useTransparentBounds(true);
		int done = 0;
		for (int i = 0; i < text.length(); i++) {
			if ("@([{ _".indexOf(text.charAt(i)) < 0 || !sign.region(i, text.length()).lookingAt()) {
				continue;
			}
			int localEnd = skipSpaces(text, i, -1);
			int localStart = Math.max(done, localStart(text, localEnd));
			int domainStart = skipSpaces(text, sign.end(), 1);
			if (localStart < localEnd && domain.region(domainStart, text.length()).lookingAt()
					&& isAddress(text.substring(domainStart, domain.end()), domainStart - localEnd == 1)) {
				done = domain.end();
				found.accept(passage.finding(FindingKind.EMAIL, localStart, done, 0.99, "Ligner en e-mailadresse"));
			}
		}
	}

	/**
	 * Without spaces, anything after the sign that is not a number is an address; with
	 * spaces or spelled out, it needs a dot and a top-level domain.
	 */
	private static boolean isAddress(String domain, boolean tight) {
		int dot = domain.lastIndexOf('.');
		String last = domain.substring(dot + 1).strip();
		boolean topLevel = dot > 0 && last.length() >= 2 && last.chars().allMatch(Character::isLetter);
		return topLevel || (tight && domain.chars().anyMatch(Character::isLetter));
	}

	private static int localStart(String text, int end) {
		int start = end;
		int earliest = Math.max(0, end - LONGEST_LOCAL_PART);
		while (start > earliest && isLocal(text.charAt(start - 1))) {
			start--;
		}
		while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
			start++;
		}
		return start;
	}

	private static boolean isLocal(char c) {
		return Character.isLetterOrDigit(c) || "._%+-'!#$&*/=?^`{|}~".indexOf(c) >= 0;
	}

	private static int skipSpaces(String text, int at, int step) {
		int i = at;
		for (int n = 0; n < 2; n++) {
			int next = (step > 0) ? i : i - 1;
			if (next >= 0 && next < text.length() && Character.isWhitespace(text.charAt(next))) {
				i += step;
			}
		}
		return i;
	}

}
