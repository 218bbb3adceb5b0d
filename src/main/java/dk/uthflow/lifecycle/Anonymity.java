package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.FindingKind;
import dk.uthflow.anonymise.PersonalDataFinder;

import org.springframework.stereotype.Component;

/**
 * Looks through all that would leave with a case for what tells who somebody is.
 */
@Component
class Anonymity {

	/** The kinds that no case leaves with, whatever the handler thinks of them. */
	private static final Set<FindingKind> NEVER = Set.of(FindingKind.CPR, FindingKind.PHONE, FindingKind.EMAIL);

	/** A name that the case itself gives. */
	private static final double KNOWN = 1.0;

	private final PersonalDataFinder finder;

	Anonymity(PersonalDataFinder finder) {
		this.finder = finder;
	}

	/**
	 * The certain findings of a forbidden kind, by field ({@code laegemidler[0].navn} for
	 * one inside a list); the names that the case's own fields give are among them.
	 */
	Map<String, List<Finding>> findings(Map<String, Object> values) {
		List<String> names = names(values);
		Map<String, List<Finding>> findings = new LinkedHashMap<>();
		Outgoing.of(values).forEach((field, value) -> texts(field, value, (path, text) -> {
			List<Finding> found = this.finder.find(text, names).stream().filter(Anonymity::isForbidden).toList();
			if (!found.isEmpty()) {
				findings.put(path, found);
			}
		}));
		return findings;
	}

	/**
	 * Whatever in a text of its own may tell who somebody is, certain or not: for a text
	 * that stays and that nobody looks through any more.
	 * @param text the text, or null for none
	 * @param values the case's values, whose names are known
	 */
	List<Finding> suspicions(String text, Map<String, Object> values) {
		return (text != null) ? this.finder.find(text, names(values)) : List.of();
	}

	private static List<String> names(Map<String, Object> values) {
		return CaseVariables.NAMES.stream()
			.map(values::get)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.toList();
	}

	private static boolean isForbidden(Finding finding) {
		return (finding.kind() == FindingKind.NAME) ? finding.confidence() >= KNOWN
				: finding.isCertain() && NEVER.contains(finding.kind());
	}

	private static void texts(String path, Object value, BiConsumer<String, String> each) {
		if (value instanceof String text) {
			each.accept(path, text);
		}
		else if (value instanceof Map<?, ?> map) {
			map.forEach((key, inner) -> texts(path + "." + key, inner, each));
		}
		else if (value instanceof List<?> list) {
			List<?> rows = new ArrayList<>(list);
			for (int i = 0; i < rows.size(); i++) {
				texts(path + "[" + i + "]", rows.get(i), each);
			}
		}
	}

}
