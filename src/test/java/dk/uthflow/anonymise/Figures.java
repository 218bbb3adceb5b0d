package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well a finder finds: a label counts as found when every letter and digit of it lies
 * in findings of its kind; a finding counts as right when it overlaps a label of its kind
 * and takes in no letter or digit outside it.
 */
final class Figures {

	final Map<FindingKind, int[]> foundOf = new EnumMap<>(FindingKind.class);

	final List<String> misses = new ArrayList<>();

	final List<String> falseAlarms = new ArrayList<>();

	final List<String> maskedOthers = new ArrayList<>();

	int findings;

	static Figures measure(PersonalDataFinder finder, List<LabelledText> texts) {
		Figures figures = new Figures();
		texts.forEach((text) -> figures.add(text, finder.find(text.text())));
		return figures;
	}

	double recall(FindingKind kind) {
		int[] counts = this.foundOf.getOrDefault(kind, new int[] { 0, 0 });
		return (counts[1] == 0) ? 1 : (double) counts[0] / counts[1];
	}

	double precision() {
		return (this.findings == 0) ? 1 : 1 - (double) this.falseAlarms.size() / this.findings;
	}

	private void add(LabelledText text, List<Finding> found) {
		for (LabelledText.Label label : text.labels()) {
			boolean covered = isCovered(text.text(), label.start(), label.end(),
					found.stream().filter((finding) -> finding.kind() == label.kind()).toList());
			int[] counts = this.foundOf.computeIfAbsent(label.kind(), (kind) -> new int[2]);
			counts[0] += covered ? 1 : 0;
			counts[1]++;
			if (!covered) {
				this.misses.add(label.kind() + " «" + text.text().substring(label.start(), label.end()) + "» in: "
						+ text.text());
			}
		}
		for (Finding finding : found) {
			this.findings++;
			if (!isRight(text, finding)) {
				this.falseAlarms
					.add(finding.kind() + " «" + finding.text() + "» " + finding.confidence() + " in: " + text.text());
			}
			text.others()
				.stream()
				.filter((other) -> other.overlaps(finding))
				.forEach((other) -> this.maskedOthers
					.add(other.word() + " «" + finding.text() + "» in: " + text.text()));
		}
	}

	private static boolean isRight(LabelledText text, Finding finding) {
		return text.labels()
			.stream()
			.anyMatch((label) -> label.kind() == finding.kind() && label.overlaps(finding)
					&& !hasLetters(text.text(), finding.start(), label.start())
					&& !hasLetters(text.text(), label.end(), finding.end()));
	}

	private static boolean isCovered(String text, int start, int end, List<Finding> findings) {
		for (int i = start; i < end; i++) {
			int at = i;
			if (Character.isLetterOrDigit(text.charAt(i))
					&& findings.stream().noneMatch((finding) -> finding.start() <= at && at < finding.end())) {
				return false;
			}
		}
		return true;
	}

	private static boolean hasLetters(String text, int from, int to) {
		return from < to && text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
	}

}
