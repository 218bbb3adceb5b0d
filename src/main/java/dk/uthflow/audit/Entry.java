package dk.uthflow.audit;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one row says, but for when and its place in a chain.
 *
 * @param who did it
 * @param deed what
 * @param outcome what came of it
 * @param cases the numbers of the cases, sorted
 * @param via by what: a page or a call, without anything that was typed; or null
 * @param criteria of a search or a list, or null
 */
record Entry(Who who, Deed deed, Outcome outcome, List<String> cases, String via, String criteria) {

	/** The most cases that one row names; more become more rows. */
	static final int MOST_CASES = 1000;

	private static final int LONGEST_VIA = 200;

	private static final int LONGEST_CRITERIA = 2000;

	Entry {
		cases = List.copyOf(cases);
	}

	static Entry of(Who who, Deed deed, Outcome outcome, Collection<String> cases, String via, String criteria) {
		return new Entry(who, deed, outcome, cases.stream().distinct().sorted().toList(), plain(via, LONGEST_VIA),
				plain(criteria, LONGEST_CRITERIA));
	}

	/** What the database can hold. */
	private static String plain(String text, int longest) {
		if (text == null) {
			return null;
		}
		String plain = text.replace('\0', '?');
		return (plain.length() > longest) ? plain.substring(0, longest) : plain;
	}

	/** This entry as rows. */
	List<Entry> inParts() {
		if (this.cases.size() <= MOST_CASES) {
			return List.of(this);
		}
		return IntStream.range(0, (this.cases.size() + MOST_CASES - 1) / MOST_CASES)
			.mapToObj((part) -> new Entry(this.who, this.deed, this.outcome,
					this.cases.subList(part * MOST_CASES, Math.min(this.cases.size(), (part + 1) * MOST_CASES)),
					this.via, this.criteria))
			.toList();
	}

}
