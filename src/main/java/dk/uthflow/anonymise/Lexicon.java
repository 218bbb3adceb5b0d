package dk.uthflow.anonymise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Danish words and names: LanguageTool's Danish tagger dictionary, and the word list that
 * it is made from (Stavekontrolden), whose marks tell names and Danish places apart; and
 * first names of other languages, which the front end's build takes from a package. Read
 * only; safe to share.
 */
final class Lexicon {

	private static final String RESOURCES = "/org/languagetool/resource/da/";

	/** Marks in the word list: may stand in the genitive only, as names do. */
	private static final String NAME_MARK = "55";

	/** May have Nord-, Syd-, Øst- or Vest- before it, as places may. */
	private static final String PLACE_MARK = "699";

	private final Set<String> names = new HashSet<>();

	/**
	 * Marked as names in the word list, but no person's; nor are they a genitive of one.
	 */
	private final Set<String> notNames = new HashSet<>();

	/** First names that are common in other languages. */
	private final Set<String> namesElsewhere = new HashSet<>();

	private final Set<String> places = new HashSet<>();

	/** Words of the list that the tagger's dictionary lacks. */
	private final Set<String> moreWords = new HashSet<>();

	private final Dictionary tagger;

	/** Look-ups keep buffers: one for each thread. */
	private final ThreadLocal<DictionaryLookup> lookup;

	private Lexicon() {
		try {
			this.tagger = Dictionary.read(resource("danish.dict"));
			this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.tagger));
			readWordList();
			this.names.addAll(WordList.resource("surnames"));
			this.notNames.addAll(WordList.resource("not-names"));
			this.namesElsewhere.addAll(WordList.resource("names-elsewhere"));
			this.namesElsewhere.removeAll(this.notNames);
			this.names.removeAll(this.notNames);
			this.notNames.stream().filter((word) -> word.length() > 3).forEach(this.moreWords::add);
			this.names.removeAll(Places.all());
			this.names.removeIf(OrganisationWords::endsInLongKind);
			this.places.addAll(Places.all());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The one lexicon, read at first use. */
	static Lexicon danish() {
		return Holder.DANISH;
	}

	/** Whether a word in small letters is a person's name or the genitive of one. */
	boolean isName(String lower) {
		return !this.notNames.contains(lower) && (isIn(this.names, lower) || isHyphenatedName(lower));
	}

	/** Whether it is a firm, a medicine or the like that might be taken for a name. */
	boolean isKnownToBeNone(String lower) {
		return this.notNames.contains(lower) && lower.length() > 3;
	}

	/** Whether a word in small letters is a person's name as it stands. */
	boolean isNameUninflected(String lower) {
		return this.names.contains(lower);
	}

	/** Whether it is a first name in another language, or the genitive of one. */
	boolean isNameElsewhere(String lower) {
		return isIn(this.namesElsewhere, lower);
	}

	boolean isPlace(String lower) {
		return isIn(this.places, lower);
	}

	/** Whether it is a Danish word that is no name, in any inflection. */
	boolean isWord(String lower) {
		return this.moreWords.contains(lower) || !tags(lower).isEmpty();
	}

	/** Whether it is a word, or made of two. */
	boolean isWordOrCompound(String lower) {
		return isWord(lower) || Compounds.isCompound(lower, this);
	}

	boolean isFiniteVerb(String lower) {
		return Closed.IRREGULAR_VERBS.contains(lower)
				|| tags(lower).stream().anyMatch((tag) -> tag.startsWith("ver:præ") || tag.startsWith("ver:dat"));
	}

	boolean isDefiniteNoun(String lower) {
		return tags(lower).stream().anyMatch((tag) -> tag.startsWith("sub:bes"));
	}

	boolean isDefiniteSingular(String lower) {
		return tags(lower).stream().anyMatch((tag) -> tag.startsWith("sub:bes:sin"));
	}

	boolean isNounOnly(String lower) {
		List<String> tags = tags(lower);
		return !tags.isEmpty() && tags.stream().allMatch((tag) -> tag.startsWith("sub"));
	}

	/** The tags of a word in small letters, names' left out. */
	List<String> tags(String lower) {
		return this.lookup.get()
			.lookup(lower)
			.stream()
			.map(WordData::getTag)
			.filter(Objects::nonNull)
			.map(CharSequence::toString)
			.filter((tag) -> !tag.startsWith("pro:"))
			.toList();
	}

	private static boolean isIn(Set<String> words, String lower) {
		return words.contains(lower)
				|| (lower.length() > 2 && lower.endsWith("s") && (words.contains(lower.substring(0, lower.length() - 1))
						|| (lower.endsWith("'s") && words.contains(lower.substring(0, lower.length() - 2)))));
	}

	private boolean isHyphenatedName(String lower) {
		int hyphen = lower.indexOf('-');
		return hyphen > 0 && hyphen < lower.length() - 1
				&& (this.names.contains(lower.substring(0, hyphen)) || isIn(this.names, lower.substring(hyphen + 1)))
				&& (!isWord(lower.substring(hyphen + 1)) || lower.endsWith("sen"));
	}

	private void readWordList() throws IOException {
		try (BufferedReader list = new BufferedReader(
				new InputStreamReader(resource("hunspell/da_DK.dic").openStream(), StandardCharsets.UTF_8))) {
			DictionaryLookup known = new DictionaryLookup(this.tagger);
			for (String line = list.readLine(); line != null; line = list.readLine()) {
				int slash = line.indexOf('/');
				String word = (slash < 0) ? line : line.substring(0, slash);
				if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
					sort(word, List.of(line.substring(slash + 1).split(",")), known);
				}
			}
		}
	}

	private void sort(String word, List<String> marks, DictionaryLookup known) {
		String lower = word.toLowerCase(Locale.ROOT);
		if (!Character.isUpperCase(word.charAt(0))) {
			if (known.lookup(word).isEmpty()) {
				this.moreWords.add(word);
			}
		}
		else if (marks.contains(PLACE_MARK)) {
			this.places.add(lower);
		}
		else if (marks.contains(NAME_MARK) && word.length() > 1 && !word.equals(word.toUpperCase(Locale.ROOT))) {
			this.names.add(lower);
		}
	}

	private static URL resource(String name) {
		return Objects.requireNonNull(Lexicon.class.getResource(RESOURCES + name), name);
	}

	private static final class Holder {

		private static final Lexicon DANISH = new Lexicon();

	}

}
