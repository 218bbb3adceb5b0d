package dk.uthflow.modelguard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A form of a file.
 *
 * @param file the file's name
 * @param json what stands in it
 */
record FormModel(String file, JsonNode json) {

	private static final Set<String> NO_FIELDS = Set.of("text", "html", "image", "iframe", "table", "button", "spacer",
			"separator", "group", "dynamiclist");

	String id() {
		return this.json.path("id").asText();
	}

	/** Every component, those in groups and lists too. */
	List<JsonNode> components() {
		List<JsonNode> all = new ArrayList<>();
		collect(this.json, all);
		return all;
	}

	private static void collect(JsonNode parent, List<JsonNode> all) {
		parent.path("components").forEach((component) -> {
			all.add(component);
			collect(component, all);
		});
	}

	/** The names under which what is filled in is kept. */
	Set<String> keys() {
		Set<String> keys = new LinkedHashSet<>();
		topLevel(this.json).forEach((component) -> Stream.of("key", "path")
			.map((property) -> component.path(property).asText())
			.filter((key) -> !key.isBlank())
			.map((key) -> key.split("\\.")[0])
			.forEach(keys::add));
		return keys;
	}

	/** The field that has this key and that its reader can fill in. */
	Optional<JsonNode> editable(String key) {
		return topLevel(this.json).filter((component) -> key.equals(component.path("key").asText()))
			.filter((component) -> !NO_FIELDS.contains(component.path("type").asText()))
			.filter((component) -> !isLocked(component))
			.findFirst();
	}

	/** A field whose lock is an expression may be open. */
	private static boolean isLocked(JsonNode component) {
		return component.path("disabled").asBoolean()
				|| component.path("readonly").isBoolean() && component.path("readonly").asBoolean();
	}

	private static Stream<JsonNode> topLevel(JsonNode parent) {
		List<JsonNode> components = new ArrayList<>();
		parent.path("components").forEach(components::add);
		return components.stream()
			.flatMap((component) -> component.path("type").asText().equals("group")
					? Stream.concat(Stream.of(component), topLevel(component)) : Stream.of(component));
	}

	/** The choices that the field gives, or empty where they are not written in it. */
	static Optional<List<String>> choices(JsonNode field) {
		if (!field.path("values").isArray()) {
			return Optional.empty();
		}
		List<String> choices = new ArrayList<>();
		field.path("values").forEach((choice) -> choices.add(choice.path("value").asText()));
		return Optional.of(choices);
	}

	static boolean isRequired(JsonNode field) {
		return field.path("validate").path("required").asBoolean();
	}

	static String idOf(JsonNode component) {
		String id = component.path("id").asText();
		return id.isBlank() ? component.path("key").asText() : id;
	}

}
