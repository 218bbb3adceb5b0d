package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of findings that overlap, the longest stands; of equally long ones the surest.
 */
final class Overlaps {

	private Overlaps() {
	}

	static List<Finding> settle(Collection<Finding> findings) {
		TreeMap<Integer, Finding> kept = new TreeMap<>();
		findings.stream()
			.sorted(Comparator.comparingInt(Overlaps::length)
				.thenComparingDouble(Finding::confidence)
				.reversed()
				.thenComparingInt(Finding::start))
			.forEach((finding) -> {
				Map.Entry<Integer, Finding> before = kept.lowerEntry(finding.end());
				if (before == null || before.getValue().end() <= finding.start()) {
					kept.put(finding.start(), finding);
				}
			});
		return List.copyOf(kept.values());
	}

	private static int length(Finding finding) {
		return finding.end() - finding.start();
	}

}
