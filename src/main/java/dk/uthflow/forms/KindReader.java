package dk.uthflow.forms;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Finds out what a component takes.
 */
final class KindReader {

	private static final ObjectMapper JSON = new ObjectMapper();

	private KindReader() {
	}

	/**
	 * @throws InvalidFormSchema for a component that Camunda Platform 7.24 cannot draw,
	 * or whose rules cannot be read
	 */
	static Kind kind(Component component) {
		return switch (component.type()) {
			case "textfield" -> text(component, false);
			case "textarea" -> text(component, true);
			case "number" -> number(component);
			case "checkbox" -> new CheckboxKind();
			case "datetime" -> dateTime(component);
			case "select", "radio" -> new ChoiceKind(options(component));
			case "checklist", "taglist" -> new ChoicesKind(options(component));
			default -> throw new InvalidFormSchema("typen kan ikke bruges i Camunda Platform 7.24");
		};
	}

	private static Kind text(Component component, boolean multiline) {
		return new TextKind(multiline, number(component, "minLength"), number(component, "maxLength"),
				format(component));
	}

	private static TextFormat format(Component component) {
		String pattern = component.validate().path("pattern").asText("");
		return switch (component.validate().path("validationType").asText("")) {
			case "email" -> TextFormat.EMAIL;
			case "phone" -> TextFormat.PHONE;
			default -> pattern.isEmpty() ? null : TextFormat.pattern(pattern, component.patternMessage());
		};
	}

	private static Kind number(Component component) {
		JsonNode digits = component.json().path("decimalDigits");
		return new NumberKind(digits.isNumber() ? digits.asInt() : null, increment(component),
				component.json().path("serializeToString").asBoolean(), number(component, "min"),
				number(component, "max"));
	}

	private static BigDecimal increment(Component component) {
		String increment = component.text("increment");
		if (increment.isEmpty()) {
			return null;
		}
		BigDecimal step = decimal("increment", increment);
		return (step.signum() > 0) ? step : null;
	}

	/** A rule that is a number, a number as text, or an expression. */
	private static Feel number(Component component, String rule) {
		Feel feel = component.rule(rule);
		if (!feel.isExpression() && feel.value(null) instanceof String text) {
			return text.isBlank() ? Feel.NOTHING : Feel.of(decimal(rule, text));
		}
		return feel;
	}

	private static BigDecimal decimal(String rule, String text) {
		try {
			return new BigDecimal(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new InvalidFormSchema("»" + rule + "« er ikke et tal");
		}
	}

	private static Kind dateTime(Component component) {
		DateTimeKind.Type type = switch (component.text("subtype")) {
			case "time" -> DateTimeKind.Type.TIME;
			case "datetime" -> DateTimeKind.Type.DATETIME;
			default -> DateTimeKind.Type.DATE;
		};
		DateTimeKind.Zone zone = switch (component.text("timeSerializingFormat")) {
			case "utc_normalized" -> DateTimeKind.Zone.UTC;
			case "utc_offset" -> DateTimeKind.Zone.OFFSET;
			default -> DateTimeKind.Zone.NONE;
		};
		return new DateTimeKind(type, zone, component.json().path("disallowPassedDates").asBoolean());
	}

	private static Options options(Component component) {
		String variable = component.text("valuesKey");
		JsonNode values = component.json().path("values");
		List<?> fixed = values.isArray() ? JSON.convertValue(values, List.class) : null;
		return new Options(fixed, variable.isEmpty() ? null : variable, component.feel("valuesExpression"));
	}

}
