package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of findings that overlap, the longest stands; of equally long ones the surest. It is as
 * sure as the surest of its kind that it covers.
 */
final class Overlaps {

	private static final Comparator<Finding> LONGEST = Comparator
		.<Finding>comparingInt((finding) -> finding.end() - finding.start())
		.thenComparingDouble(Finding::confidence)
		.reversed()
		.thenComparingInt(Finding::start);

	private Overlaps() {
	}

	static List<Finding> settle(Collection<Finding> findings) {
		TreeMap<Integer, Finding> kept = new TreeMap<>();
		findings.stream().sorted(LONGEST).forEach((finding) -> {
			Map.Entry<Integer, Finding> before = kept.lowerEntry(finding.end());
			if (before == null || before.getValue().end() <= finding.start()) {
				kept.put(finding.start(), finding);
			}
			else {
				kept.put(before.getKey(), surer(before.getValue(), finding));
			}
		});
		return List.copyOf(kept.values());
	}

	private static Finding surer(Finding kept, Finding covered) {
		boolean surer = covered.kind() == kept.kind() && covered.confidence() > kept.confidence();
		return surer
				? new Finding(kept.kind(), kept.start(), kept.end(), kept.text(), covered.confidence(), covered.why())
				: kept;
	}

}
