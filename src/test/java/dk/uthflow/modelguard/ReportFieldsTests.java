package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class ReportFieldsTests {

	private static final String RULE = "Rapporten kan blive en sag";

	private static final String FIELDS = "{\n  \"components\": [";

	@Test
	void aFieldMayBeAddedToTheReport() {
		accepts(Guard.withChanged("rapport.form", FIELDS,
				FIELDS + "{\"type\": \"number\", \"label\": \"Antal\", \"id\": \"Field_antal\", \"key\": \"antal\"},"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"key\": \"lokation\" | \"key\": \"sted\"", "\"key\": \"overskrift\" | \"key\": \"titel\"",
					"\"key\": \"rapportoerType\" | \"key\": \"hvem\"",
					"\"key\": \"faktiskKonsekvens\" | \"key\": \"skade\"" })
	void whatACaseCannotBeWithoutStays(String what, String instead) {
		refuses(Guard.withChanged("rapport.form", what, instead), RULE, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "beslutning", "sagsbehandler", "anonymiseringGodkendt", "sletningBekraeftet" })
	void noReporterSteersACase(String key) {
		refuses(Guard.withChanged("rapport.form", FIELDS,
				FIELDS + "{\"type\": \"textfield\", \"label\": \"x\", \"id\": \"x\", \"key\": \"%s\"},".formatted(key)),
				RULE, "x");
	}

	@Test
	void theDayOfTheEventIsADay() {
		refuses(Guard.withChanged("rapport.form", "\"key\": \"haendelsesdato\"", "\"key\": \"dag\"", FIELDS,
				FIELDS + "{\"type\": \"textfield\", \"label\": \"Dag\", \"id\": \"x\", \"key\": \"haendelsesdato\"},"),
				RULE, "x");
	}

}
