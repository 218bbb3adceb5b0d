package dk.uthflow.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Forms in the reader's language. A form's file is in Danish, as it is edited in Modeler;
 * what it is in another language stands by field in {@code formularer_<language>}, with
 * the form's name before it where forms differ. What has no words there stays Danish.
 */
@Component
class FormWords {

	private static final List<String> TEXTS = List.of("label", "description", "text", "dateLabel", "timeLabel");

	private static final String ERROR = "fejlbesked";

	private final ObjectMapper json = new ObjectMapper();

	private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

	FormWords() {
		this.words.setBasename("formularer");
		this.words.setDefaultEncoding(StandardCharsets.UTF_8.name());
		this.words.setFallbackToSystemLocale(false);
	}

	/**
	 * A form as JSON for drawing it, in another language.
	 * @param form the form's id
	 * @param danish its file
	 */
	byte[] in(Locale language, String form, byte[] danish) {
		try {
			JsonNode schema = this.json.readTree(danish);
			components(schema, "", (key, text) -> {
				String everywhere = this.words.getMessage(key, null, text, language);
				return this.words.getMessage(form + "." + key, null, everywhere, language);
			});
			return this.json.writeValueAsBytes(schema);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void components(JsonNode parent, String list, Words words) {
		for (JsonNode component : parent.path("components")) {
			String name = list + name(component);
			TEXTS.forEach((text) -> put(component, text, name + "." + text, words));
			put(component.path("properties"), ERROR, name + "." + ERROR, words);
			component.path("values")
				.forEach((choice) -> put(choice, "label", name + "." + choice.path("value").asText(), words));
			components(component, component.has("path") ? name + "." : list, words);
		}
	}

	private static void put(JsonNode node, String property, String key, Words words) {
		if (node instanceof ObjectNode object && node.path(property).isTextual()) {
			object.put(property, words.of(key, node.path(property).asText()));
		}
	}

	/** The key of a field, else the id of what is none. */
	private static String name(JsonNode component) {
		return component.path("key").asText(component.path("path").asText(component.path("id").asText()));
	}

	private interface Words {

		String of(String key, String danish);

	}

}
