package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Persons by each word and by the first letter of their names, so that a case with many
 * names stays quick.
 */
final class PersonIndex {

	/** As many namesakes as are looked at. */
	private static final int MOST = 100;

	private final Map<String, List<PersonLabels.Person>> byKey = new HashMap<>();

	PersonLabels.Person add(PersonName name) {
		PersonLabels.Person person = new PersonLabels.Person(name);
		name.words().forEach((word) -> put(word, person));
		if (!name.words().isEmpty()) {
			put(initial(name.words().get(0).substring(0, 1)), person);
		}
		return person;
	}

	/** The persons that the name may mean. */
	List<PersonLabels.Person> candidates(PersonName name) {
		List<PersonLabels.Person> candidates = new ArrayList<>();
		for (String key : List.of(name.longestWord(), initial(name.initials()))) {
			this.byKey.getOrDefault(key, List.of())
				.stream()
				.filter((person) -> name.isPartOf(person.name) && !candidates.contains(person))
				.forEach(candidates::add);
		}
		return candidates;
	}

	private void put(String key, PersonLabels.Person person) {
		List<PersonLabels.Person> persons = this.byKey.computeIfAbsent(key, (unused) -> new ArrayList<>());
		if (persons.size() < MOST) {
			persons.add(person);
		}
	}

	private static String initial(String letters) {
		return letters.isEmpty() ? "" : "#" + letters.charAt(0);
	}

}
