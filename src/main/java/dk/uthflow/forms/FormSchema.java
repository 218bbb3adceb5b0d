package dk.uthflow.forms;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A Camunda Form ({@code .form}) as Camunda Modeler writes it for Camunda Platform 7.24
 * (form-js 1.8.7), and the server's own check of what is submitted with it. The browser's
 * check is a kindness to the reader; this one decides. Immutable, safe for threads, and
 * worth keeping: reading one costs more than using it.
 */
public final class FormSchema {

	private static final int MAX_ROUNDS = 10;

	private final String id;

	private final Scope scope;

	private FormSchema(String id, Scope scope) {
		this.id = id;
		this.scope = scope;
	}

	/**
	 * @param json the content of a {@code .form} file
	 * @throws InvalidFormSchema when it is none, or one that the server could not check
	 */
	public static FormSchema parse(String json) {
		FormReader reader = FormReader.of(json);
		return new FormSchema(reader.id(), reader.scope());
	}

	/** As {@link #parse(String)}, from UTF-8. */
	public static FormSchema parse(byte[] json) {
		return parse(new String(json, StandardCharsets.UTF_8));
	}

	/** The form's id, as a task's form reference names it; empty where it has none. */
	public String id() {
		return this.id;
	}

	/**
	 * The keys of the form's own fields and lists, at the top level of what is submitted.
	 */
	public Set<String> keys() {
		return this.scope.keys().names();
	}

	/**
	 * Checks a submission, all of it at once: types, required fields, lengths, patterns,
	 * bounds, choices, rows, and keys that the form does not have. Values of hidden,
	 * read-only and disabled fields are dropped, and a hidden field is not required, as
	 * in form-js. What the form asks for is taken from the submission alone, never from
	 * the context. Never throws, whatever is submitted.
	 * @param submitted the values, as JSON's types in Java
	 * @param context the variables outside the form that its conditions, choices and
	 * read-only fields use
	 */
	public FormResult validate(Map<String, Object> submitted, Map<String, Object> context) {
		Map<String, Object> variables = Collections.unmodifiableMap(new LinkedHashMap<>(context));
		Problems problems = new Problems();
		ScopeState state = new ScopeState(this.scope, "", submitted, variables);
		Map<String, Object> data = state.data();
		for (int round = 0; round < MAX_ROUNDS; round++) {
			boolean changed = state.settle(Surroundings.ofForm(variables, data), data);
			data = state.data();
			if (!changed) {
				break;
			}
		}
		Map<String, Object> values = state.collect(Surroundings.ofForm(variables, data), data, problems::add);
		return new FormResult(values, problems.found());
	}

}
