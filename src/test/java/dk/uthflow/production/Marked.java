package dk.uthflow.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Made-up people, one for each field of a case, who can be told from anything else that a
 * system writes.
 */
final class Marked {

	private static final String[] FIRST = { "Zenobia", "Henning", "Ingeborg", "Mehmet", "Agnieszka", "Torben" };

	private final List<String> traces = new ArrayList<>(List.of("kvissel"));

	private int count;

	/** A text that names somebody in every way; and what of it may be left nowhere. */
	String text() {
		int n = ++this.count;
		String phone = "61%06d".formatted(204_000 + n);
		String cpr = "%02d0%d%02d".formatted(1 + n % 28, 1 + n % 9, 30 + n % 60) + "%04d".formatted(1200 + n);
		this.traces.add(phone);
		this.traces.add(spaced(phone));
		this.traces.add(cpr);
		this.traces.add(cpr.substring(0, 6) + "-" + cpr.substring(6));
		return "Sygeplejerske %s fandt %s, cpr %s-%s. Ring til %s eller skriv til z.kvissel%d@postkasse.example. Bor %s."
			.formatted(name(), name(), cpr.substring(0, 6), cpr.substring(6), spaced(phone), n,
					"Kvisselvej %d, 9460 Brovst".formatted(n));
	}

	/** Somebody's name. */
	String name() {
		int n = ++this.count;
		return "%s Kvissel%csen".formatted(FIRST[n % FIRST.length], 'a' + n % 26);
	}

	String phone() {
		String phone = "62%06d".formatted(204_000 + ++this.count);
		this.traces.add(phone);
		return phone;
	}

	String cpr() {
		String cpr = "070545%04d".formatted(4000 + ++this.count);
		this.traces.add(cpr);
		return cpr;
	}

	/** The traces of all of them that the text holds, in small letters. */
	List<String> in(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return this.traces.stream()
			.filter(lower::contains)
			.map((trace) -> trace + " in: … " + around(lower, trace))
			.toList();
	}

	private static String around(String text, String trace) {
		int at = text.indexOf(trace);
		return text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 100));
	}

	private static String spaced(String phone) {
		return phone.replaceAll("(..)(?=.)", "$1 ");
	}

}
