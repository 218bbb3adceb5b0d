package dk.uthflow.sor;

import java.util.Arrays;
import java.util.List;

/**
 * The chain of SOR-IDs from the root of the tree to a unit, the unit last. Written as the
 * ids with a dot after each ({@code 1.2.3.}), so that "at or below" is a prefix search
 * that never mistakes one id for the beginning of another.
 */
public record SorPath(List<SorId> ids) {

	public SorPath {
		if (ids.isEmpty()) {
			throw new IllegalArgumentException("A path has at least one unit");
		}
		ids = List.copyOf(ids);
	}

	public static SorPath parse(String text) {
		return new SorPath(Arrays.stream(text.split("\\.")).map(SorId::of).toList());
	}

	public SorId root() {
		return this.ids.get(0);
	}

	public SorId unit() {
		return this.ids.get(this.ids.size() - 1);
	}

	/** Whether the unit of this path is the given unit or lies below it. */
	public boolean isAtOrBelow(SorId unit) {
		return this.ids.contains(unit);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		this.ids.forEach((id) -> text.append(id.value()).append('.'));
		return text.toString();
	}

}
