package dk.uthflow.sor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects units in the order of their paths, and numbers their words. */
final class SearchIndexBuilder {

	private static final int[] NO_WORDS = {};

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<IndexedUnit> units = new ArrayList<>();

	void add(long id, int level, String name, String ownersName, long from, long to) {
		this.units.add(new IndexedUnit(id, level, numbers(name), numbers(ownersName), from, to));
	}

	SearchIndex build() {
		String[] dictionary = this.numbers.keySet().toArray(String[]::new);
		Arrays.sort(dictionary);
		int[] places = new int[dictionary.length];
		for (int place = 0; place < dictionary.length; place++) {
			places[this.numbers.get(dictionary[place])] = place;
		}
		for (IndexedUnit unit : this.units) {
			replace(unit.words(), places);
			replace(unit.ownersWords(), places);
		}
		return new SearchIndex(dictionary, this.units);
	}

	private int[] numbers(String name) {
		if (name == null) {
			return NO_WORDS;
		}
		return SearchText.words(name)
			.stream()
			.mapToInt((word) -> this.numbers.computeIfAbsent(word, (key) -> this.numbers.size()))
			.toArray();
	}

	private static void replace(int[] words, int[] places) {
		for (int index = 0; index < words.length; index++) {
			words[index] = places[words[index]];
		}
	}

}
