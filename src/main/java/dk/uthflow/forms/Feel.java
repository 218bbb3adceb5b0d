package dk.uthflow.forms;

import java.util.Map;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * A setting of a component that is either a plain value or, as text that begins with
 * {@code =}, a FEEL expression over the form's data.
 */
final class Feel {

	static final Feel NOTHING = new Feel(null, null);

	private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

	private final Object constant;

	private final ParsedExpression expression;

	private Feel(Object constant, ParsedExpression expression) {
		this.constant = constant;
		this.expression = expression;
	}

	/**
	 * @throws InvalidFormSchema when the setting is an expression that does not parse
	 */
	static Feel of(Object setting) {
		if (!isExpression(setting)) {
			return (setting != null) ? new Feel(setting, null) : NOTHING;
		}
		ParseResult parsed = ENGINE.parseExpression(((String) setting).substring(1).strip());
		if (parsed.isFailure()) {
			throw new InvalidFormSchema("udtrykket »" + setting + "« er ikke gyldig FEEL");
		}
		return new Feel(null, parsed.parsedExpression());
	}

	static boolean isExpression(Object setting) {
		return setting instanceof String text && text.startsWith("=");
	}

	boolean isExpression() {
		return this.expression != null;
	}

	/**
	 * The setting's value with this data: as in form-js, an expression that fails is
	 * {@code null}.
	 */
	Object value(Map<String, Object> data) {
		if (this.expression == null) {
			return this.constant;
		}
		try {
			EvaluationResult result = ENGINE.evaluate(this.expression, data);
			return result.isSuccess() ? result.result() : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	/** Whether the setting, a condition, holds: only an expression can be a condition. */
	boolean holds(Map<String, Object> data) {
		return isExpression() && Boolean.TRUE.equals(value(data));
	}

}
