package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts out of a text the runs of words that may be persons' names, and leaves out of them
 * what belongs to an organisation, a role or the sentence.
 */
final class NameRuns {

	/** Names in small letters have a little less weight. */
	private static final double TYPED_SMALL = -1;

	private static final Set<String> FOREIGN = Set.of("van", "von");

	private final NameKinds kinds;

	private final Words words;

	private final Lexicon lexicon;

	private final RoleCue roles;

	private final CapitalisedNames capitalised;

	private final SmallNames small;

	private final OrganisationContext organisations;

	private final List<NameRun> runs = new ArrayList<>();

	NameRuns(NameKinds kinds) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.lexicon = kinds.lexicon();
		this.roles = new RoleCue(this.words);
		this.capitalised = new CapitalisedNames(kinds, this.roles);
		this.small = new SmallNames(kinds, this.roles);
		this.organisations = new OrganisationContext(kinds);
	}

	List<NameRun> all() {
		int at = 0;
		while (at < this.words.size()) {
			int end = at;
			if (this.kinds.isOrganisation(at)
					&& !(this.kinds.isOrganisationInOneWord(at) && this.roles.isAnnounced(at))) {
				end = at;
			}
			else if (this.capitalised.starts(at)) {
				end = this.capitalised.end(at);
				add(at, end, 0);
			}
			else if (this.small.starts(at)) {
				end = this.small.end(at);
				add(at, end, TYPED_SMALL);
			}
			at = end + 1;
		}
		return this.runs;
	}

	private void add(int from, int to, double typing) {
		if (this.organisations.isOrganisation(from, to)) {
			return;
		}
		int first = withParticles(from);
		while (first <= to && first >= from && isLeadingWord(first, to)) {
			first++;
		}
		int last = to;
		while (last > first && isTrailingWord(last)) {
			last--;
		}
		if (first <= last) {
			this.runs.add(new NameRun(first, last, this.roles.before(first) + typing));
		}
	}

	/** {@code neurolog van der Meer}, {@code lægen v. Bülow}. */
	private int withParticles(int from) {
		int first = from;
		while (this.words.get(first).follows() && FOREIGN.contains(this.words.get(first - 1).lower())
				|| this.words.get(first).follows() && this.words.get(first - 1).lower().equals("der")
						&& FOREIGN.contains(this.words.get(first - 2).lower())) {
			first--;
		}
		boolean von = this.words.get(first).gap() == Word.Gap.ABBREVIATION
				&& this.words.get(first - 1).lower().equals("v")
				&& this.roles.before(first - 1) >= RoleCue.RIGHT_BEFORE;
		return von ? first - 1 : first;
	}

	/** A role, or a word that opens a sentence. */
	private boolean isLeadingWord(int index, int last) {
		Word word = this.words.get(index);
		NameKind kind = this.kinds.of(index);
		if (word.isCapital()) {
			return index == last && !this.roles.isAnnounced(index) && !this.roles.isLetterOfSomebody(index);
		}
		if (PersonWords.isRole(word.lower()) && !kind.isName()) {
			return true;
		}
		boolean shortened = CapitalisedNames.isShortened(word) || word.lower().equals("per");
		if (shortened && index < last && this.kinds.of(index + 1) != NameKind.WORD) {
			return false;
		}
		if (word.opens() && Closed.WORDS.contains(word.lower())
				&& (Closed.isNoName(word.lower()) || this.roles.before(index) == 0)) {
			return !(kind == NameKind.NAME_OR_WORD && index < last && this.kinds.of(index + 1).isOnlyName());
		}
		if (word.opens() && kind == NameKind.UNKNOWN && index < last && Compounds.isDefinite(word.lower())) {
			return true;
		}
		if (kind == NameKind.WORD && word.isCapitalised() && word.follows() && index < last
				&& this.kinds.of(index + 1).isOnlyName() && !this.lexicon.isDefiniteNoun(word.lower())
				&& !Compounds.isCompound(word.lower(), this.lexicon)) {
			return false;
		}
		boolean nameFollows = index < last && this.kinds.of(index + 1) != NameKind.WORD;
		return kind == NameKind.WORD && (word.opens() || nameFollows || this.roles.before(index) == 0);
	}

	/** {@code Nanna Vest}: written as a name, after one. */
	private boolean isSurname(int index) {
		return this.words.get(index).isCapitalised() && this.words.get(index).follows()
				&& this.kinds.of(index - 1) == NameKind.NAME;
	}

	private boolean isTrailingWord(int index) {
		Word word = this.words.get(index);
		return !word.isCapital() && this.kinds.of(index) == NameKind.WORD
				&& ((PersonWords.isRole(word.lower()) && this.lexicon.isWord(word.lower()) && !isSurname(index))
						|| OrganisationWords.isKind(word.lower())
						|| (Closed.WORDS.contains(word.lower()) && !isSurname(index))
						|| (!word.isCapitalised() && this.lexicon.isFiniteVerb(word.lower())));
	}

}
