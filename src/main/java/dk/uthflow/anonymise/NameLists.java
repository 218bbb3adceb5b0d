package dk.uthflow.anonymise;

import java.util.List;
import java.util.Set;

/**
 * What is listed with a person is a person too ({@code Jomana, Hanne og Deniz}); where a
 * person is from is none ({@code Hauke fra Flensborg}).
 */
final class NameLists {

	private static final double LISTED_WITH_A_PERSON = 4;

	private static final double HOME_OF_A_PERSON = -7;

	private static final double SURELY_A_PERSON = 3;

	private static final Set<String> LINKS = Set.of("og", "eller", "samt");

	private final NameKinds kinds;

	private final Words words;

	private final List<NameRun> runs;

	NameLists(NameKinds kinds, List<NameRun> runs) {
		this.kinds = kinds;
		this.words = kinds.words();
		this.runs = runs;
	}

	void raise(double[] weights) {
		boolean[] raised = new boolean[weights.length];
		for (int i = 1; i < weights.length; i++) {
			raise(i, i - 1, weights, raised);
			if (weights[i - 1] >= NameScore.LIKELY && isHome(this.runs.get(i - 1), this.runs.get(i))) {
				weights[i] += HOME_OF_A_PERSON;
			}
		}
		for (int i = weights.length - 2; i >= 0; i--) {
			raise(i, i + 1, weights, raised);
		}
	}

	private void raise(int one, int other, double[] weights, boolean[] raised) {
		NameRun first = this.runs.get(Math.min(one, other));
		NameRun second = this.runs.get(Math.max(one, other));
		if (!raised[one] && weights[other] >= SURELY_A_PERSON && weights[one] < SURELY_A_PERSON
				&& this.kinds.of(this.runs.get(one).first()) != NameKind.PLACE && isList(first, second)) {
			weights[one] += LISTED_WITH_A_PERSON;
			raised[one] = true;
		}
	}

	private boolean isList(NameRun first, NameRun second) {
		Word next = this.words.get(second.first());
		if (second.first() == first.last() + 1) {
			boolean slash = next.gap() == Word.Gap.MARK && next.start() - this.words.get(first.last()).end() == 1;
			return next.gap() == Word.Gap.COMMA || slash;
		}
		Word link = this.words.get(second.first() - 1);
		return second.first() == first.last() + 2 && LINKS.contains(link.lower()) && link.follows() && next.follows();
	}

	private boolean isHome(NameRun person, NameRun run) {
		return run.first() == person.last() + 2 && run.length() == 1 && run.role() <= 0
				&& this.words.get(run.first() - 1).lower().equals("fra") && this.words.get(run.first()).follows();
	}

}
