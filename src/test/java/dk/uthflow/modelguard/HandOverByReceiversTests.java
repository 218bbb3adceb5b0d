package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class HandOverByReceiversTests {

	private static final String RULE = "Privatleverandør overdrager ikke";

	private static final String FIELDS = "{\n  \"components\": [";

	@Test
	void aHandlersFormMayShowTheCasesPlace() {
		accepts(Guard.withChanged("anonymisering.form", FIELDS, FIELDS + field("\"readonly\": true,", "lokation")));
	}

	@Test
	void butNotChangeIt() {
		refuses(Guard.withChanged("anonymisering.form", FIELDS, FIELDS + field("", "lokation")), RULE,
				"Field_lokation");
	}

	@Test
	void norDecideWhatTheReceiverDecides() {
		refuses(Guard.withChanged("anonymisering.form", FIELDS, FIELDS + field("", "beslutning")), RULE,
				"Field_beslutning");
	}

	private static String field(String more, String key) {
		return "{%s\"type\": \"textfield\", \"label\": \"Felt\", \"id\": \"Field_%s\", \"key\": \"%s\"},"
			.formatted(more, key, key);
	}

}
