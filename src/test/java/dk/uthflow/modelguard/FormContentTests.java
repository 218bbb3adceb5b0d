package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class FormContentTests {

	private static final String RULE = "Formularen kan bruges";

	private static final String FIELDS = "{\n  \"components\": [";

	@Test
	void aFieldMayBeAdded() {
		accepts(Guard.withChanged("sagsbehandling.form", FIELDS, FIELDS
				+ "{\"type\": \"textarea\", \"label\": \"Ny viden\", \"id\": \"Field_nyViden\", \"key\": \"nyViden\", \"validate\": {\"maxLength\": 500}},"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "iframe", "html", "image", "documentPreview", "filepicker" })
	void nothingFromElsewhereIsShown(String type) {
		refuses(Guard.withChanged("sagsbehandling.form", FIELDS,
				FIELDS + "{\"type\": \"%s\", \"id\": \"x\", \"url\": \"https://example.org\"},".formatted(type)), RULE,
				"x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sagsnummer", "rapporteret", "frist", "overskredet", "lokationNavn" })
	void whatIsThePlatformsOwnIsNotChanged(String key) {
		refuses(Guard.withChanged("sagsbehandling.form", FIELDS,
				FIELDS + "{\"type\": \"textfield\", \"label\": \"x\", \"id\": \"x\", \"key\": \"%s\"},".formatted(key)),
				RULE, "x");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"maxLength\": 7, | \"maxLength\": \"=(\",",
			"\"type\": \"textfield\" | \"type\": \"ukendt\"", "\"key\": \"overskrift\" | \"key\": \"konklusion\"" })
	void theServerCanCheckIt(String what, String instead) {
		refuses(Guard.withChanged("anonymisering.form", what, instead), RULE, null);
	}

}
