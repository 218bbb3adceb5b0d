package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which names of one case are the same person's, and numbers the persons in order
 * of appearance. A first name, a surname or initials alone belong to the person of whom
 * they are a part; to the one last mentioned, if there are more.
 */
final class PersonLabels {

	private final List<String> labels = new ArrayList<>();

	/**
	 * @param names every name of the case as it is written, in order
	 */
	PersonLabels(List<String> names) {
		List<PersonName> forms = forms(names);
		Map<PersonName, List<Person>> persons = persons(forms);
		int numbers = 0;
		for (int i = 0; i < forms.size(); i++) {
			Person person = persons.get(forms.get(i))
				.stream()
				.max(Comparator.comparingInt(Person::mentioned))
				.orElseThrow();
			if (person.number == 0) {
				person.number = ++numbers;
			}
			person.mentioned = i;
			this.labels.add("[navn " + person.number + "]" + (forms.get(i).isGenitive() ? "s" : ""));
		}
	}

	/** The label of each name, genitive kept: {@code [navn 1]s}. */
	List<String> labels() {
		return this.labels;
	}

	private static List<PersonName> forms(List<String> names) {
		Set<String> words = names.stream()
			.flatMap((name) -> PersonName.words(name).stream())
			.collect(Collectors.toSet());
		return names.stream().map((name) -> PersonName.of(name, words)).toList();
	}

	/** The persons that each form of a name may mean; the fullest forms are persons. */
	private static Map<PersonName, List<Person>> persons(List<PersonName> forms) {
		Map<PersonName, List<Person>> persons = new HashMap<>();
		PersonIndex index = new PersonIndex();
		new LinkedHashSet<>(forms).stream()
			.sorted(Comparator.comparingInt(PersonName::fullness).reversed())
			.forEach((form) -> {
				List<Person> candidates = index.candidates(form);
				if (candidates.isEmpty()) {
					candidates = List.of(index.add(form));
				}
				persons.put(form, candidates);
			});
		return persons;
	}

	/** Somebody, by the fullest form of their name. */
	static final class Person {

		final PersonName name;

		private int number;

		private int mentioned = -1;

		Person(PersonName name) {
			this.name = name;
		}

		int mentioned() {
			return this.mentioned;
		}

	}

}
