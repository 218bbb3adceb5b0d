package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a case's tokens stand, and how far it is from being anonymous.
 *
 * @param tokens ids of steps, and of flows that lead to a join, sorted
 * @param stage how far it is
 */
record CaseState(List<String> tokens, Stage stage) {

	/** More tokens in one place than this are as good as this. */
	private static final int ENOUGH = 2;

	static CaseState at(String... tokens) {
		return new CaseState(List.of(tokens), Stage.OPEN);
	}

	boolean has(String token) {
		return this.tokens.contains(token);
	}

	boolean isOver() {
		return this.tokens.isEmpty();
	}

	CaseState with(String token) {
		if (Collections.frequency(this.tokens, token) >= ENOUGH) {
			return this;
		}
		List<String> more = new ArrayList<>(this.tokens);
		more.add(token);
		Collections.sort(more);
		return new CaseState(List.copyOf(more), this.stage);
	}

	CaseState without(String token) {
		List<String> fewer = new ArrayList<>(this.tokens);
		fewer.remove(token);
		return new CaseState(List.copyOf(fewer), this.stage);
	}

	CaseState withoutAll(Predicate<String> gone) {
		return new CaseState(this.tokens.stream().filter(gone.negate()).toList(), this.stage);
	}

	CaseState in(Stage other) {
		return new CaseState(this.tokens, other);
	}

	/** How far a case is from being anonymous. */
	enum Stage {

		/** Somebody may have written anything. */
		OPEN,
		/** Somebody has read and approved the texts. */
		APPROVED,
		/** Who people are has been wiped. */
		ANONYMOUS

	}

}
