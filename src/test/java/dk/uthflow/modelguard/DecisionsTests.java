package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class DecisionsTests {

	private static final String RULE = "Tabellen er FEEL";

	private static final String ENTRY = "<text>not(\"alvorlig\",\"doedelig\")</text>";

	@Test
	void aRowMayBeChanged() {
		accepts(Guard.withChanged("alvorlighed.dmn", ENTRY, "<text>\"ingen\",\"lettere\"</text>"));
		accepts(Guard.withChanged("alvorlighed.dmn", ENTRY, "<text></text>"));
		accepts(Guard.withChanged("frister.dmn", ">60<", ">45<"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<text>not(\"alvorlig\",\"doedelig\")</text> | <text>${''.getClass()}</text> | ingenLavMulig",
			"<text>not(\"alvorlig\",\"doedelig\")</text> | <text>not(</text> | ingenLavMulig",
			"<inputEntry id=\"ingenLavMulig\"> | <inputEntry id=\"ingenLavMulig\" expressionLanguage=\"groovy\"> | ingenLavMulig",
			"<inputExpression id=\"muligUdtryk\" | <inputExpression expressionLanguage=\"juel\" id=\"muligUdtryk\" | muligUdtryk",
			"<text>muligKonsekvens</text> | <text>${muligKonsekvens.getClass()}</text> | muligUdtryk" })
	void butOnlyInFeel(String what, String instead, String element) {
		refuses(Guard.withChanged("alvorlighed.dmn", what, instead), RULE, element);
	}

	@Test
	void noCodeIsCalled() {
		refuses(Guard.withChanged("alvorlighed.dmn", "<text>muligKonsekvens</text>",
				"<text>function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}</text>"),
				RULE, "muligUdtryk");
	}

}
