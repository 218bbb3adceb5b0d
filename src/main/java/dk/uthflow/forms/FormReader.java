package dk.uthflow.forms;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads a {@code .form} file into the fields that the server checks.
 */
final class FormReader {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JsonNode form;

	private FormReader(JsonNode form) {
		this.form = form;
	}

	static FormReader of(String json) {
		try {
			JsonNode form = JSON.readTree(json);
			if (!"default".equals(form.path("type").asText()) || !form.path("components").isArray()) {
				throw new InvalidFormSchema("Filen er ikke en Camunda-formular (type \"default\" med components).");
			}
			return new FormReader(form);
		}
		catch (JsonProcessingException ex) {
			throw new InvalidFormSchema("Formularen er ikke gyldig JSON.");
		}
	}

	String id() {
		return this.form.path("id").asText("");
	}

	Scope scope() {
		return scopeOf(this.form.path("components"));
	}

	private static Scope scopeOf(JsonNode components) {
		Scope scope = new Scope(new ArrayList<>(), new ArrayList<>(), new KnownKeys());
		components.forEach((component) -> read(component, DataPath.ROOT, List.of(), scope));
		return new Scope(List.copyOf(scope.inputs()), List.copyOf(scope.lists()), scope.keys());
	}

	private static void read(JsonNode json, DataPath parent, List<Feel> parentHides, Scope scope) {
		Component component = new Component(json);
		try {
			List<Feel> hides = new ArrayList<>(parentHides);
			component.hide().ifPresent(hides::add);
			switch (component.type()) {
				case "group" -> json.path("components")
					.forEach((child) -> read(child, parent.then(component.text("path")), hides, scope));
				case "dynamiclist" -> scope.lists().add(rows(component, parent, hides, scope));
				case "text", "html", "image", "iframe", "table", "button", "spacer", "separator", "default" -> {
				}
				default -> scope.inputs().add(input(component, parent, hides, scope));
			}
		}
		catch (InvalidFormSchema ex) {
			throw component.named(ex);
		}
	}

	private static Input input(Component component, DataPath parent, List<Feel> hides, Scope scope) {
		boolean computed = component.type().equals("expression");
		Kind kind = computed ? null : KindReader.kind(component);
		DataPath path = claimed(scope, parent, component.required("key"));
		return new Input(component.label(), path, kind, computed ? component.feel("expression") : null,
				component.validate().path("required").asBoolean(), component.isDisabled(), component.feel("readonly"),
				List.copyOf(hides));
	}

	private static Rows rows(Component component, DataPath parent, List<Feel> hides, Scope scope) {
		DataPath path = claimed(scope, parent, component.required("path"));
		Integer drawn = component.json().path("allowAddRemove").asBoolean(true) ? null
				: component.json().path("defaultRepetitions").asInt(1);
		return new Rows(component.label(), path, scopeOf(component.json().path("components")),
				component.property("minRows", 0), Math.min(component.property("maxRows", Rows.MAX_ROWS), Rows.MAX_ROWS),
				drawn, List.copyOf(hides));
	}

	private static DataPath claimed(Scope scope, DataPath parent, String key) {
		DataPath path = parent.then(key);
		if (path.segments().isEmpty() || path.segments().stream().anyMatch(String::isBlank)) {
			throw new InvalidFormSchema("nøglen »" + key + "« er ikke et navn");
		}
		scope.keys().claim(path);
		return path;
	}

}
