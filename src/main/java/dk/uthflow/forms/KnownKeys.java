package dk.uthflow.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The keys of a scope as a tree: to refuse what the form does not ask for.
 */
final class KnownKeys {

	private static final int LONGEST_KEY_SHOWN = 60;

	private final Map<String, KnownKeys> children = new LinkedHashMap<>();

	/**
	 * @throws InvalidFormSchema when another field already stands there
	 */
	void claim(DataPath path) {
		List<String> segments = path.segments();
		KnownKeys node = this;
		boolean isNew = false;
		for (String segment : segments) {
			if (node != this && node.children.isEmpty() && !isNew) {
				throw taken(path);
			}
			isNew = !node.children.containsKey(segment);
			node = node.children.computeIfAbsent(segment, (key) -> new KnownKeys());
		}
		if (!isNew) {
			throw taken(path);
		}
	}

	Set<String> names() {
		return Collections.unmodifiableSet(this.children.keySet());
	}

	/**
	 * Reports what was submitted under keys that the form does not have.
	 * @param submitted the object of this scope
	 * @param prefix what stands before the keys in messages
	 * @param report takes the path of each, and what is wrong
	 */
	void findStrange(Map<?, ?> submitted, String prefix, BiConsumer<String, String> report) {
		submitted.forEach((key, value) -> {
			String name = prefix + shown(String.valueOf(key));
			KnownKeys child = this.children.get(String.valueOf(key));
			if (child == null) {
				report.accept(name, "»%s« findes ikke i formularen. Fjern feltet.".formatted(name));
			}
			else if (child.children.isEmpty() || value == null) {
				return;
			}
			else if (value instanceof Map<?, ?> map) {
				child.findStrange(map, name + ".", report);
			}
			else {
				report.accept(name, "»%s« skal være et objekt med felter.".formatted(name));
			}
		});
	}

	private static String shown(String key) {
		String plain = key.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
		return (plain.length() > LONGEST_KEY_SHOWN)
				? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_KEY_SHOWN / 2)) + "…" : plain;
	}

	private static InvalidFormSchema taken(DataPath path) {
		return new InvalidFormSchema("nøglen »" + path + "« bruges af mere end et felt");
	}

}
