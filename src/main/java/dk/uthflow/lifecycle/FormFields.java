package dk.uthflow.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.uthflow.cases.CaseField;

/**
 * The fields of a {@code .form} file and what it calls them.
 */
final class FormFields {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> NO_FIELDS = Set.of("text", "html", "image", "iframe", "table", "button", "spacer",
			"separator", "expression");

	/**
	 * A choice as an expression writes it that gives others by what was chosen before.
	 */
	private static final Pattern WRITTEN_CHOICE = Pattern
		.compile("\\{\\s*label:\\s*\"([^\"]*)\",\\s*value:\\s*\"([^\"]*)\"\\s*}");

	private FormFields() {
	}

	static List<CaseField> read(InputStream form) throws IOException {
		List<CaseField> fields = new ArrayList<>();
		collect(JSON.readTree(form).path("components"), fields);
		return fields;
	}

	private static void collect(JsonNode components, List<CaseField> fields) {
		for (JsonNode component : components) {
			String type = component.path("type").asText();
			if (type.equals("group")) {
				collect(component.path("components"), fields);
			}
			else if (type.equals("dynamiclist")) {
				List<CaseField> columns = new ArrayList<>();
				collect(component.path("components"), columns);
				fields.add(field(component, component.path("path").asText(), List.copyOf(columns)));
			}
			else if (!NO_FIELDS.contains(type)) {
				fields.add(field(component, component.path("key").asText(), List.of()));
			}
		}
	}

	private static CaseField field(JsonNode component, String key, List<CaseField> columns) {
		return new CaseField(key, label(component, key), CaseVariables.IDENTITY.contains(key), choices(component),
				columns);
	}

	/** A label that is computed has no words of its own. */
	private static String label(JsonNode component, String key) {
		return Stream.of("label", "dateLabel", "timeLabel")
			.map((property) -> component.path(property).asText())
			.filter((label) -> !label.isBlank() && !label.startsWith("=") && !label.contains("{{"))
			.findFirst()
			.orElse(key);
	}

	private static Map<String, String> choices(JsonNode component) {
		Map<String, String> choices = new LinkedHashMap<>();
		for (JsonNode choice : component.path("values")) {
			choices.put(choice.path("value").asText(), choice.path("label").asText());
		}
		WRITTEN_CHOICE.matcher(component.path("valuesExpression").asText())
			.results()
			.forEach((choice) -> choices.put(choice.group(2), choice.group(1)));
		return choices;
	}

}
