package dk.uthflow.sor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/**
 * Finds units by words. Every search looks at every unit once, so that a query that
 * matches half the country takes no longer than one that matches nothing: what a word of
 * the query begins is a range of the sorted dictionary, and a unit's words are numbers in
 * it.
 */
final class SearchIndex {

	private static final int SHORTEST_QUERY = 2;

	private static final Pattern BEGINNING_OF_ID = Pattern.compile("[1-9][0-9]{4,17}");

	/** A word of the query is a bit. */
	private static final int MOST_WORDS = 31;

	private final String[] dictionary;

	private final IndexedUnit[] units;

	private final int levels;

	/**
	 * @param dictionary all words, sorted
	 * @param units in the order of their paths, so that a unit follows its ancestors
	 */
	SearchIndex(String[] dictionary, List<IndexedUnit> units) {
		this.dictionary = dictionary;
		this.units = units.toArray(IndexedUnit[]::new);
		this.levels = units.stream().mapToInt(IndexedUnit::level).max().orElse(0) + 1;
	}

	/**
	 * The units open on that day where every word of the query begins a word of their own
	 * or an ancestor's name, or their id. First those with most of the words in their own
	 * name, then with most of them whole, then those whose whole name is asked for, then
	 * those nearest the root. A query of less than two letters or digits finds nothing.
	 */
	List<SorId> search(String query, int limit, LocalDate day) {
		List<String> words = SearchText.words(query).stream().distinct().limit(MOST_WORDS).toList();
		if (limit < 1 || words.stream().mapToInt(String::length).sum() < SHORTEST_QUERY) {
			return List.of();
		}
		return best(new Wanted(words), limit, day.toEpochDay()).stream()
			.sorted()
			.map((rank) -> SorId.of(Long.toString(this.units[Rank.position(rank)].id())))
			.toList();
	}

	private PriorityQueue<Long> best(Wanted wanted, int limit, long day) {
		PriorityQueue<Long> best = new PriorityQueue<>(limit + 1, Comparator.reverseOrder());
		int[] begunAbove = new int[this.levels + 1];
		int[] wholeAbove = new int[this.levels + 1];
		for (int position = 0; position < this.units.length; position++) {
			IndexedUnit unit = this.units[position];
			int level = unit.level();
			int named = bits(wanted.begun, unit.words());
			begunAbove[level + 1] = begunAbove[level] | named | bits(wanted.begun, unit.ownersWords());
			wholeAbove[level + 1] = wholeAbove[level] | bits(wanted.whole, unit.words());
			int own = named | wanted.id(unit.id());
			if ((own | begunAbove[level + 1]) == wanted.all && unit.isOpenOn(day)) {
				long rank = Rank.of(own, wholeAbove[level + 1], isAllOf(wanted.begun, unit), unit, position);
				if (best.size() < limit || rank < best.element()) {
					best.add(rank);
				}
				if (best.size() > limit) {
					best.poll();
				}
			}
		}
		return best;
	}

	private static int bits(int[] bitsOfWord, int[] words) {
		int bits = 0;
		for (int word : words) {
			bits |= bitsOfWord[word];
		}
		return bits;
	}

	private static boolean isAllOf(int[] bitsOfWord, IndexedUnit unit) {
		return Arrays.stream(unit.words()).allMatch((word) -> bitsOfWord[word] != 0);
	}

	/** Which words of the dictionary answer which words of the query. */
	private final class Wanted {

		private final int[] begun = new int[SearchIndex.this.dictionary.length];

		private final int[] whole = new int[SearchIndex.this.dictionary.length];

		private final List<long[]> idsAndBits = new ArrayList<>();

		private final int all;

		private Wanted(List<String> words) {
			for (int number = 0; number < words.size(); number++) {
				String word = words.get(number);
				int bit = 1 << number;
				int first = position(word);
				int end = position(word + Character.MAX_VALUE);
				for (int entry = first; entry < end; entry++) {
					this.begun[entry] |= bit;
				}
				if (first < end && SearchIndex.this.dictionary[first].equals(word)) {
					this.whole[first] |= bit;
				}
				if (BEGINNING_OF_ID.matcher(word).matches()) {
					this.idsAndBits.add(new long[] { Long.parseLong(word), bit });
				}
			}
			this.all = (1 << words.size()) - 1;
		}

		private int position(String word) {
			int found = Arrays.binarySearch(SearchIndex.this.dictionary, word);
			return (found >= 0) ? found : -found - 1;
		}

		private int id(long id) {
			int bits = 0;
			for (long[] idAndBit : this.idsAndBits) {
				long beginning = id;
				while (beginning > idAndBit[0]) {
					beginning /= 10;
				}
				if (beginning == idAndBit[0]) {
					bits |= (int) idAndBit[1];
				}
			}
			return bits;
		}

	}

	/** A number that is smaller for a better match, and says which unit it is of. */
	private static final class Rank {

		private static final int POSITION_BITS = 24;

		private static final int LONGEST_NAME = 63;

		private static long of(int own, int whole, boolean wholeName, IndexedUnit unit, int position) {
			long rank = MOST_WORDS - Integer.bitCount(own);
			rank = rank << 5 | MOST_WORDS - Integer.bitCount(whole);
			rank = rank << 1 | (wholeName ? 0 : 1);
			rank = rank << 6 | unit.level();
			rank = rank << 6 | Math.min(unit.words().length, LONGEST_NAME);
			return rank << POSITION_BITS | position;
		}

		private static int position(long rank) {
			return (int) rank & (1 << POSITION_BITS) - 1;
		}

	}

}
