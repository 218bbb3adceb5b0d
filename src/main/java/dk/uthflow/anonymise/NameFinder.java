package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/**
 * Names of persons: runs of words that are written as names, or are names of the lexicon,
 * and that what stands about them does not show to be something else.
 */
@Component
class NameFinder implements KindFinder {

	private static final double SURE = 2;

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		Words words = passage.words();
		Lexicon lexicon = Lexicon.danish();
		NameKinds kinds = new NameKinds(passage, lexicon);
		NameScore score = new NameScore(kinds);
		List<NameRun> runs = new NameRuns(kinds).all();
		double[] weights = runs.stream().mapToDouble(score::of).toArray();
		new NameLists(kinds, runs).raise(weights);
		Set<String> sure = new HashSet<>();
		BitSet covered = new BitSet();
		for (int i = 0; i < weights.length; i++) {
			if (weights[i] >= NameScore.LIKELY) {
				NameRun run = runs.get(i);
				covered.set(run.first(), run.last() + 1);
				found.accept(finding(passage, run, weights[i]));
				if (weights[i] >= SURE) {
					remember(run, words, sure);
				}
			}
		}
		findAgain(passage, sure, lexicon, covered, found);
	}

	/** What is a name in one place is the same name everywhere in the text. */
	private static void findAgain(Passage passage, Set<String> sure, Lexicon lexicon, BitSet covered,
			Consumer<Finding> found) {
		for (int i = 0; i < passage.words().size(); i++) {
			Word word = passage.words().get(i);
			String base = Genitive.base(word.lower(), sure::contains);
			if (!covered.get(i) && (!passage.isOrganisation(i) || passage.isOrganisationInOneWord(i))
					&& sure.contains(base) && !Eponyms.isMeant(passage.words(), i)
					&& !(word.isSmall() && Closed.WORDS.contains(word.lower()))
					&& !(word.isSmall() && lexicon.isWord(word.lower()) && !isSubject(passage.words(), i, lexicon))
					&& !(word.opens() && lexicon.isWord(word.lower())
							&& !lexicon.isFiniteVerb(passage.words().get(i + 1).lower())
							&& !PersonContext.isState(passage.words().get(i + 1).lower()))) {
				found.accept(passage.finding(FindingKind.NAME, word.start(), word.end(), 0.85,
						"Samme navn som et andet sted i teksten"));
			}
		}
	}

	/** {@code ellen blev indlagt}, of an Ellen. */
	private static boolean isSubject(Words words, int index, Lexicon lexicon) {
		Word word = words.get(index);
		Word next = words.get(index + 1);
		return word.opens() && lexicon.isNounOnly(word.lower()) && next.follows() && lexicon.isFiniteVerb(next.lower());
	}

	private static void remember(NameRun run, Words words, Set<String> sure) {
		for (int i = run.first(); i <= run.last(); i++) {
			String lower = words.get(i).lower();
			if (lower.length() > 2 && !Closed.isNoName(lower)) {
				sure.add(lower);
			}
		}
	}

	/**
	 * The apostrophe of {@code Rasmus'} is part of the name, and so is all of
	 * {@code Allan V.s}.
	 */
	private static int end(Passage passage, int last) {
		int end = passage.words().get(last).end();
		if (passage.words().get(last).isCapital() && passage.text().startsWith(".s ", end)) {
			return end + 2;
		}
		boolean genitive = passage.text().startsWith("' ", end) && "sxz".indexOf(passage.text().charAt(end - 1)) >= 0;
		return genitive ? end + 1 : end;
	}

	private static Finding finding(Passage passage, NameRun run, double weight) {
		double confidence = (weight >= 3.5) ? 0.95 : (weight >= 2) ? 0.8 : 0.6;
		String why = (run.role() > 0) ? "Navn efter ord for en person" : "Skrevet som et navn";
		return passage.finding(FindingKind.NAME, passage.words().get(run.first()).start(), end(passage, run.last()),
				confidence, why);
	}

}
