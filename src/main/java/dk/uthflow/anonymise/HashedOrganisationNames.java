package dk.uthflow.anonymise;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Organisations' names as sorted 64-bit hashes: 80,000 of them take about a megabyte.
 */
final class HashedOrganisationNames implements OrganisationNames {

	private final long[] hashes;

	HashedOrganisationNames(Iterable<String> names) {
		LongStream.Builder hashes = LongStream.builder();
		for (String name : names) {
			Words words = Passage.of(name).words();
			hashes.add(hash(phrase(words, 0, words.size())));
			if (!isPersons(words)) {
				distinctive(words).forEach((phrase) -> hashes.add(hash(phrase)));
			}
		}
		this.hashes = hashes.build().sorted().distinct().toArray();
	}

	@Override
	public boolean isOrganisationName(String phrase) {
		return Arrays.binarySearch(this.hashes, hash(phrase)) >= 0;
	}

	/**
	 * What is left of the name without all words for its kind, or, as a name may end like
	 * one ({@code Plejecentret Hørgården}), without the one it begins or ends with.
	 */
	private static Set<String> distinctive(Words words) {
		Set<String> phrases = new HashSet<>();
		phrases.add(IntStream.range(0, words.size())
			.filter((i) -> !isKind(words, i))
			.mapToObj((i) -> words.get(i).lower())
			.collect(Collectors.joining(" ")));
		int last = words.size() - 1;
		if (last > 0 && isKind(words, 0)) {
			phrases.add(phrase(words, 1, last + 1));
		}
		if (last > 0 && isKind(words, last)) {
			phrases.add(phrase(words, 0, last));
		}
		phrases.remove("");
		return phrases;
	}

	private static boolean isKind(Words words, int index) {
		return OrganisationWords.isKind(words.get(index).lower());
	}

	private static String phrase(Words words, int from, int to) {
		return IntStream.range(from, to).mapToObj((i) -> words.get(i).lower()).collect(Collectors.joining(" "));
	}

	/** {@code Læge Mette Hansen}: without the kind it is her name. */
	private static boolean isPersons(Words words) {
		for (int i = 0; i < words.size(); i++) {
			if (Lexicon.danish().isName(words.get(i).lower())) {
				return true;
			}
		}
		return false;
	}

	/** FNV-1a, 64 bits. */
	private static long hash(String phrase) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < phrase.length(); i++) {
			hash = (hash ^ phrase.charAt(i)) * 0x100000001b3L;
		}
		return hash;
	}

}
