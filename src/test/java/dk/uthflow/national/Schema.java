package dk.uthflow.national;

import java.util.Set;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/**
 * The schema that recipients are given.
 */
public final class Schema {

	private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
		.getSchema(Schema.class.getResourceAsStream("/national/sag.schema.json"));

	private Schema() {
	}

	/** What is wrong with the message, or nothing. */
	public static Set<ValidationMessage> problems(String message) {
		return SCHEMA.validate(message, InputFormat.JSON,
				(context) -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
	}

}
