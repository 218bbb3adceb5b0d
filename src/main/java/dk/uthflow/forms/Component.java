package dk.uthflow.forms;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A component of a {@code .form} file, read leniently where form-js does.
 */
record Component(JsonNode json) {

	String type() {
		return text("type");
	}

	/** The text of a property; empty where there is none. */
	String text(String property) {
		return this.json.path(property).asText("");
	}

	/**
	 * @throws InvalidFormSchema when the property is missing
	 */
	String required(String property) {
		String text = text(property);
		if (text.isBlank()) {
			throw new InvalidFormSchema("»" + property + "« mangler");
		}
		return text;
	}

	/** What the reader sees; a date or time has its label elsewhere. */
	Feel label() {
		return Stream.of("label", "dateLabel", "timeLabel")
			.filter((property) -> !text(property).isBlank())
			.map(this::feel)
			.findFirst()
			.orElse(Feel.NOTHING);
	}

	Feel feel(String property) {
		return feel(this.json, property);
	}

	JsonNode validate() {
		return this.json.path("validate");
	}

	/** A rule of {@code validate} that may be an expression or a number. */
	Feel rule(String property) {
		return feel(validate(), property);
	}

	Optional<Feel> hide() {
		JsonNode hide = this.json.path("conditional").path("hide");
		return Feel.isExpression(hide.asText()) ? Optional.of(Feel.of(hide.asText())) : Optional.empty();
	}

	/**
	 * As form-js has it: any text switches the field off, an expression is not looked at.
	 */
	boolean isDisabled() {
		JsonNode disabled = this.json.path("disabled");
		return disabled.asBoolean() || (disabled.isTextual() && !disabled.asText().isEmpty());
	}

	/** A number among the component's custom properties. */
	int property(String name, int otherwise) {
		return this.json.path("properties").path(name).asInt(otherwise);
	}

	/**
	 * What to say when the text does not match the pattern: the custom property
	 * {@code fejlbesked}, or what later versions of form-js have for it; else empty.
	 */
	String patternMessage() {
		String own = this.json.path("properties").path("fejlbesked").asText("");
		return own.isBlank() ? validate().path("patternErrorMessage").asText("") : own;
	}

	InvalidFormSchema named(InvalidFormSchema problem) {
		String name = text("key").isEmpty() ? text("id") : text("key");
		return new InvalidFormSchema("Felt »%s« (%s): %s".formatted(name, type(), problem.getMessage()));
	}

	private static Feel feel(JsonNode parent, String property) {
		JsonNode node = parent.path(property);
		if (node.isNumber()) {
			return Feel.of(node.decimalValue());
		}
		if (node.isBoolean()) {
			return Feel.of(node.booleanValue());
		}
		return Feel.of(node.isTextual() ? node.asText() : null);
	}

}
