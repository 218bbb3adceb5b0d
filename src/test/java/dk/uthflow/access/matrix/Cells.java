package dk.uthflow.access.matrix;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cells of the matrix that were looked at, and those that were not as they should be.
 */
final class Cells {

	private static final int SHOWN = 40;

	private final List<String> wrong = new ArrayList<>();

	private int looked;

	void expect(boolean asItShouldBe, String cell, Object... with) {
		this.looked++;
		if (!asItShouldBe) {
			this.wrong.add(cell.formatted(with));
		}
	}

	int looked() {
		return this.looked;
	}

	/** A matrix that skips silently would show nothing. */
	void allRight(int atLeast) {
		assertThat(this.wrong.stream().limit(SHOWN)).as("%d of %d cells are wrong", this.wrong.size(), this.looked)
			.isEmpty();
		assertThat(this.looked).as("cells").isGreaterThanOrEqualTo(atLeast);
	}

}
