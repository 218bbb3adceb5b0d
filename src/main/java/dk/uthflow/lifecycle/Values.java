package dk.uthflow.lifecycle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Between the engine's variables and plain values (text, numbers, booleans, lists, maps).
 * Lists and maps are JSON in the engine, so that Tasklist's forms can show them.
 */
final class Values {

	private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

	private Values() {
	}

	/** Every variable that the scope sees, as plain values. */
	static Map<String, Object> of(VariableScope scope) {
		return plain(scope.getVariablesTyped(false));
	}

	static Map<String, Object> plain(VariableMap variables) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (String name : variables.keySet()) {
			TypedValue typed = variables.getValueTyped(name);
			values.put(name, plain(typed));
		}
		return values;
	}

	private static Object plain(TypedValue typed) {
		if (typed instanceof SerializableValue serialized && !serialized.isDeserialized()) {
			return read(serialized.getValueSerialized());
		}
		Object value = typed.getValue();
		return (value instanceof SpinJsonNode json) ? read(json.toString()) : value;
	}

	/** The value as the engine is to keep it. */
	static Object toVariable(Object value) {
		if (value instanceof Collection || value instanceof Map) {
			return SpinValues.jsonValue(write(value)).create();
		}
		return value;
	}

	private static Object read(String json) {
		if (json == null) {
			return null;
		}
		try {
			return JSON.readValue(json, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new InvalidSubmission("Indholdet er ikke gyldig JSON");
		}
	}

	private static String write(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The value cannot be written as JSON", ex);
		}
	}

}
