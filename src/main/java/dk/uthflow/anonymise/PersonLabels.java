package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers the persons of one case in order of appearance. A first name, a surname or
 * initials alone belong to the first person of whom they are a part.
 */
final class PersonLabels {

	private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}'\\-]+");

	/** In order of appearance: the fullest form of each person's name. */
	private final List<List<String>> persons = new ArrayList<>();

	private final Map<String, String> labels = new HashMap<>();

	PersonLabels(List<String> names) {
		Set<String> words = names.stream().flatMap((name) -> words(name).stream()).collect(Collectors.toSet());
		Map<String, List<String>> forms = new HashMap<>();
		names.forEach((name) -> forms.computeIfAbsent(name, (key) -> withoutGenitive(words(key), words)));
		Set<String> fullestFirst = new TreeSet<>((a, b) -> {
			int fuller = Integer.compare(weight(forms.get(b)), weight(forms.get(a)));
			return (fuller != 0) ? fuller : a.compareTo(b);
		});
		fullestFirst.addAll(forms.keySet());
		Map<String, List<String>> fullest = new HashMap<>();
		List<List<String>> known = new ArrayList<>();
		for (String name : fullestFirst) {
			List<String> form = forms.get(name);
			fullest.put(name, known.stream().filter((person) -> isPart(form, person)).findFirst().orElseGet(() -> {
				known.add(form);
				return form;
			}));
		}
		for (String name : names) {
			List<String> person = fullest.get(name);
			if (!this.persons.contains(person)) {
				this.persons.add(person);
			}
			String label = "[navn " + (this.persons.indexOf(person) + 1) + "]";
			this.labels.put(name, isGenitive(name, words) ? label + "s" : label);
		}
	}

	/** The label for a name as it is written, genitive kept: {@code [navn 1]s}. */
	String labelOf(String name) {
		return this.labels.get(name);
	}

	private static List<String> words(String name) {
		return BREAK.splitAsStream(Passage.of(name).text().toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	private static List<String> withoutGenitive(List<String> name, Set<String> words) {
		if (name.isEmpty()) {
			return name;
		}
		List<String> form = new ArrayList<>(name);
		form.set(name.size() - 1, Genitive.base(name.get(name.size() - 1), words::contains));
		return form;
	}

	private static boolean isGenitive(String name, Set<String> words) {
		List<String> parts = words(name);
		return !parts.equals(withoutGenitive(parts, words));
	}

	private static int weight(List<String> form) {
		return form.stream().mapToInt((word) -> (word.length() > 1) ? 100 : 1).sum();
	}

	/** Whether each word of the form is, in order, a word or an initial of the person. */
	private static boolean isPart(List<String> form, List<String> person) {
		return isSubsequence(form, person)
				|| (isRunOfInitials(form, person) && isSubsequence(List.of(form.get(0).split("")), person));
	}

	private static boolean isSubsequence(List<String> form, List<String> person) {
		int next = 0;
		for (String word : form) {
			while (next < person.size() && !matches(word, person.get(next))) {
				next++;
			}
			if (next++ >= person.size()) {
				return false;
			}
		}
		return true;
	}

	private static boolean isRunOfInitials(List<String> form, List<String> person) {
		return form.size() == 1 && form.get(0).length() > 1 && form.get(0).length() <= person.size();
	}

	private static boolean matches(String word, String name) {
		return word.equals(name) || (word.length() == 1 && name.startsWith(word));
	}

}
