package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Names of persons: runs of words that are written as names, or are names of the lexicon,
 * and that what stands about them does not show to be something else.
 */
@Component
class NameFinder implements KindFinder {

	private static final double LISTED_WITH_A_PERSON = 4;

	private static final double SURE = 2;

	private static final Set<String> LINKS = Set.of("og", "eller", "samt");

	private final ObjectProvider<OrganisationNames> organisations;

	NameFinder(ObjectProvider<OrganisationNames> organisations) {
		this.organisations = organisations;
	}

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		Words words = passage.words();
		Lexicon lexicon = Lexicon.danish();
		NameKinds kinds = new NameKinds(words, lexicon);
		NameScore score = new NameScore(kinds);
		List<NameRun> runs = new NameRuns(kinds, this.organisations.getIfAvailable(() -> (phrase) -> false)).all();
		Set<String> sure = new HashSet<>();
		BitSet covered = new BitSet();
		NameRun person = null;
		for (NameRun run : runs) {
			double weight = score.of(run);
			if (person != null && isListedAfter(words, person, run)) {
				weight += LISTED_WITH_A_PERSON;
			}
			if (weight >= NameScore.LIKELY) {
				person = run;
				covered.set(run.first(), run.last() + 1);
				found.accept(finding(passage, run, weight));
				if (weight >= SURE) {
					remember(run, words, sure);
				}
			}
		}
		findAgain(passage, sure, lexicon, covered, found);
	}

	/** {@code Clinton og Gore}: what is listed with a person is one. */
	private static boolean isListedAfter(Words words, NameRun person, NameRun run) {
		Word first = words.get(run.first());
		return run.first() == person.last() + 2 && LINKS.contains(words.get(run.first() - 1).lower()) && first.follows()
				&& words.get(run.first() - 1).follows();
	}

	/** What is a name in one place is the same name everywhere in the text. */
	private static void findAgain(Passage passage, Set<String> sure, Lexicon lexicon, BitSet covered,
			Consumer<Finding> found) {
		for (int i = 0; i < passage.words().size(); i++) {
			Word word = passage.words().get(i);
			String base = Genitive.base(word.lower(), sure::contains);
			if (!covered.get(i) && sure.contains(base) && !Eponyms.isMeant(passage.words(), i)
					&& !(word.isSmall() && lexicon.isWord(word.lower()))
					&& !(word.opens() && lexicon.isWord(word.lower())
							&& !lexicon.isFiniteVerb(passage.words().get(i + 1).lower()))) {
				found.accept(passage.finding(FindingKind.NAME, word.start(), word.end(), 0.85,
						"Samme navn som et andet sted i teksten"));
			}
		}
	}

	private static void remember(NameRun run, Words words, Set<String> sure) {
		for (int i = run.first(); i <= run.last(); i++) {
			String lower = words.get(i).lower();
			if (lower.length() > 2 && !Closed.WORDS.contains(lower)) {
				sure.add(lower);
			}
		}
	}

	private static Finding finding(Passage passage, NameRun run, double weight) {
		double confidence = (weight >= 3.5) ? 0.95 : (weight >= 2) ? 0.8 : 0.6;
		String why = (run.role() > 0) ? "Navn efter ord for en person" : "Skrevet som et navn";
		return passage.finding(FindingKind.NAME, passage.words().get(run.first()).start(),
				passage.words().get(run.last()).end(), confidence, why);
	}

}
