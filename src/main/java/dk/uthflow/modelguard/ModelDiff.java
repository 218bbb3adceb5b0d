package dk.uthflow.modelguard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.uthflow.modelguard.ModelChange.Detail;
import dk.uthflow.modelguard.ModelChange.What;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The differences between two versions of a model, element by element as their ids tell;
 * where things stand in the drawing is no difference.
 */
final class ModelDiff {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> NO_DIFFERENCE = Set.of("incoming", "outgoing");

	private ModelDiff() {
	}

	static List<ModelChange> between(ModelFile before, ModelFile after) {
		Map<String, Map<String, String>> old = elements(before);
		Map<String, Map<String, String>> now = elements(after);
		List<ModelChange> changes = new ArrayList<>();
		now.forEach((id, properties) -> {
			if (!old.containsKey(id)) {
				changes.add(new ModelChange(What.NY, id, name(id, properties), List.of()));
			}
			else if (!old.get(id).equals(properties)) {
				changes.add(new ModelChange(What.AENDRET, id, name(id, properties), details(old.get(id), properties)));
			}
		});
		old.forEach((id, properties) -> {
			if (!now.containsKey(id)) {
				changes.add(new ModelChange(What.FJERNET, id, name(id, properties), List.of()));
			}
		});
		return changes;
	}

	private static List<Detail> details(Map<String, String> before, Map<String, String> after) {
		Set<String> keys = new LinkedHashSet<>(before.keySet());
		keys.addAll(after.keySet());
		return keys.stream()
			.filter((key) -> !Objects.equals(before.get(key), after.get(key)))
			.map((key) -> new Detail(key, before.get(key), after.get(key)))
			.toList();
	}

	private static String name(String id, Map<String, String> properties) {
		for (String property : List.of("name", "label", "dateLabel", "text")) {
			String name = properties.get(property);
			if (name != null && !name.isBlank()) {
				return name;
			}
		}
		return id;
	}

	private static Map<String, Map<String, String>> elements(ModelFile file) {
		Map<String, Map<String, String>> elements = new LinkedHashMap<>();
		try {
			if (file.isForm()) {
				components(JSON.readTree(file.content()), "formular", elements);
			}
			else {
				elements(Xml.read(file.content()), null, elements);
			}
		}
		catch (IOException | SAXException ex) {
			// nothing to compare: the whole of the other version is new
		}
		return elements;
	}

	private static void elements(Element element, Map<String, String> around,
			Map<String, Map<String, String>> elements) {
		String kind = element.getLocalName();
		boolean isDrawing = element.getNamespaceURI() != null && element.getNamespaceURI().contains("DI");
		if (isDrawing || NO_DIFFERENCE.contains(kind)) {
			return;
		}
		boolean hasId = element.hasAttribute("id");
		Map<String, String> properties = hasId ? new LinkedHashMap<>() : around;
		String prefix = hasId ? "" : kind + " ";
		Xml.attributes(element)
			.stream()
			.filter((attribute) -> !attribute.getName().startsWith("xmlns") && !attribute.getName().equals("id")
					&& !"type".equals(attribute.getLocalName()) && !attribute.getName().startsWith("exporter")
					&& !attribute.getName().startsWith("modeler:"))
			.forEach((attribute) -> put(properties, prefix + attribute.getLocalName(), attribute.getValue()));
		put(properties, hasId ? "text" : kind, Xml.text(element));
		if (hasId) {
			elements.put(element.getAttribute("id"), properties);
		}
		Xml.children(element).forEach((child) -> elements(child, properties, elements));
	}

	private static void components(JsonNode component, String id, Map<String, Map<String, String>> elements) {
		Map<String, String> properties = new LinkedHashMap<>();
		flatten("", component, properties);
		elements.put(id, properties);
		component.path("components").forEach((child) -> components(child, child.path("id").asText(), elements));
	}

	private static void flatten(String prefix, JsonNode node, Map<String, String> properties) {
		node.fields().forEachRemaining((field) -> {
			String key = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
			boolean isOther = prefix.isEmpty()
					&& Set.of("components", "id", "layout", "exporter", "schemaVersion", "executionPlatformVersion")
						.contains(field.getKey());
			if (isOther) {
				return;
			}
			if (field.getValue().isObject()) {
				flatten(key, field.getValue(), properties);
			}
			else {
				put(properties, key,
						field.getValue().isValueNode() ? field.getValue().asText() : field.getValue().toString());
			}
		});
	}

	private static void put(Map<String, String> properties, String key, String value) {
		if (properties != null && !value.isBlank()) {
			properties.merge(key, value, (one, other) -> one + ", " + other);
		}
	}

}
