package dk.uthflow.anonymise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proposes what to write in place of what was found in the texts of one case: the same
 * person gets the same label through the whole case, an exact birth date becomes an age.
 */
public final class Replacements {

	private final Map<String, List<Replacement>> byField = new LinkedHashMap<>();

	private final Map<String, String> texts = new LinkedHashMap<>();

	/**
	 * @param texts the texts of one case, by field, in the order in which persons are to
	 * be numbered
	 * @param findings what was found in each, by field, as a {@link PersonalDataFinder}
	 * answers; a field without findings may be missing
	 * @param day the day that ages are reckoned for, such as the day of the event
	 */
	public Replacements(Map<String, String> texts, Map<String, List<Finding>> findings, LocalDate day) {
		List<String> names = new ArrayList<>();
		texts.keySet()
			.forEach((field) -> findings.getOrDefault(field, List.of())
				.stream()
				.filter((finding) -> finding.kind() == FindingKind.NAME)
				.forEach((finding) -> names.add(finding.text())));
		Iterator<String> persons = new PersonLabels(names).labels().iterator();
		texts.forEach((field, text) -> {
			List<Replacement> replacements = findings.getOrDefault(field, List.of())
				.stream()
				.map((finding) -> new Replacement(finding, label(finding, persons, day)))
				.toList();
			this.byField.put(field, replacements);
			this.texts.put(field, apply(text, replacements));
		});
	}

	/** The proposals, by field, in the order of the text. */
	public Map<String, List<Replacement>> byField() {
		return this.byField;
	}

	/** The texts as they would stand with every proposal accepted. */
	public Map<String, String> texts() {
		return this.texts;
	}

	/**
	 * The text with just these replacements made.
	 * @param text the text that the findings point into; null is the empty text
	 * @param replacements in order, without overlaps
	 */
	public static String apply(String text, List<Replacement> replacements) {
		if (text == null) {
			return "";
		}
		StringBuilder masked = new StringBuilder();
		int copied = 0;
		for (Replacement replacement : replacements) {
			masked.append(text, copied, replacement.finding().start()).append(replacement.label());
			copied = replacement.finding().end();
		}
		return masked.append(text, copied, text.length()).toString();
	}

	private static String label(Finding finding, Iterator<String> persons, LocalDate day) {
		return switch (finding.kind()) {
			case NAME -> persons.next();
			case BIRTH_DATE -> Age.at(day, finding.text()).orElse("[" + finding.kind().danish() + "]");
			default -> "[" + finding.kind().danish() + "]";
		};
	}

}
