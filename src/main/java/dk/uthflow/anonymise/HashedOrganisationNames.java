package dk.uthflow.anonymise;

import java.util.Arrays;
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
			String whole = phrase(words, false);
			String distinctive = phrase(words, true);
			hashes.add(hash(whole));
			if (!distinctive.isEmpty() && !distinctive.equals(whole) && !isPersons(words)) {
				hashes.add(hash(distinctive));
			}
		}
		this.hashes = hashes.build().sorted().distinct().toArray();
	}

	@Override
	public boolean isOrganisationName(String phrase) {
		return Arrays.binarySearch(this.hashes, hash(phrase)) >= 0;
	}

	private static String phrase(Words words, boolean withoutKind) {
		StringBuilder phrase = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			if (!withoutKind || !OrganisationWords.isKind(words.get(i).lower())) {
				phrase.append(phrase.isEmpty() ? "" : " ").append(words.get(i).lower());
			}
		}
		return phrase.toString();
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
