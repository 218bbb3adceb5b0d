package dk.uthflow.access.webapps;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * Finds keys that would have the engine evaluate their value as an expression
 * (CVE-2026-109432): in the parts of a task query it runs code even though expressions in
 * queries are turned off.
 */
final class ExpressionGuard {

	private static final int DEEPEST = 100;

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
		.build();

	private ExpressionGuard() {
	}

	static boolean isExpression(String key) {
		return key.strip().toLowerCase(Locale.ROOT).endsWith("expression");
	}

	/**
	 * Whether a search names what variables should say, by which an operator could find
	 * out what cases say; to be asked of a body that is JSON.
	 */
	static boolean asksWhatVariablesSay(byte[] body) throws IOException {
		try (JsonParser json = JSON.createParser(body)) {
			for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
				if (token == JsonToken.FIELD_NAME && isAboutVariables(json.currentName())) {
					JsonToken value = json.nextToken();
					boolean isEmpty = value == JsonToken.VALUE_NULL
							|| (value == JsonToken.START_ARRAY && json.nextToken() == JsonToken.END_ARRAY);
					if (!isEmpty) {
						return true;
					}
				}
			}
			return false;
		}
	}

	static boolean isAboutVariables(String key) {
		return key.strip().toLowerCase(Locale.ROOT).endsWith("variables");
	}

	/**
	 * Whether any key, at any depth, names an expression.
	 * @throws IOException when the body is not JSON, whole and in one piece
	 */
	static boolean hasExpression(byte[] body) throws IOException {
		try (JsonParser json = JSON.createParser(body)) {
			int values = 0;
			for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
				if (token == JsonToken.FIELD_NAME && isExpression(json.currentName())) {
					return true;
				}
				if (json.getParsingContext().inRoot() && ++values > 1) {
					throw new IOException("More than one JSON value");
				}
			}
			return false;
		}
	}

}
