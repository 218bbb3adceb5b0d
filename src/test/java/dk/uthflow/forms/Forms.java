package dk.uthflow.forms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Small forms and submissions for tests.
 */
final class Forms {

	private Forms() {
	}

	/** A form of these components, each JSON written with single quotes. */
	static FormSchema form(String... components) {
		String all = Arrays.stream(components).map(Forms::json).collect(Collectors.joining(","));
		return FormSchema.parse("{\"type\":\"default\",\"id\":\"test\",\"components\":[" + all + "]}");
	}

	/** A text field with key navn and label Navn, and these rules. */
	static FormSchema textField(String rules) {
		return form("{'type':'textfield','key':'navn','label':'Navn','validate':{%s}}".formatted(rules));
	}

	static FormResult submit(FormSchema form, Object... keysAndValues) {
		return form.validate(map(keysAndValues), Map.of());
	}

	static Map<String, Object> map(Object... keysAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			map.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
		return map;
	}

	static List<String> messages(FormResult result) {
		return result.errors().stream().map(FieldError::besked).toList();
	}

	static List<String> fields(FormResult result) {
		return result.errors().stream().map(FieldError::felt).toList();
	}

	private static String json(String singleQuoted) {
		return singleQuoted.replace('\'', '"');
	}

}
