package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class OutcomesTests {

	private static final String RULE = "Valg har en vej";

	@Test
	void aRejectionReasonMoreNeedsNoWay() {
		accepts(Guard.withChanged("initialmodtagelse.form",
				"{\n          \"label\": \"Testsag\",\n          \"value\": \"testsag\"\n        },",
				"{\"label\": \"Testsag\", \"value\": \"testsag\"}, {\"label\": \"Ikke en UTH\", \"value\": \"ikkeUth\"},"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"value\": \"overdrag\" | \"value\": \"overdrages\" | beslutningGateway",
					"\"key\": \"beslutning\" | \"key\": \"valg\" | beslutningGateway",
					"\"key\": \"beslutning\", | \"key\": \"beslutning\", \"readonly\": true, | beslutningGateway" })
	void eachChoiceOfAFormHasAWayAndEachWayAChoice(String what, String instead, String element) {
		refuses(Guard.withChanged("initialmodtagelse.form", what, instead), RULE, element);
	}

	@Test
	void aChoiceThatDecidesTheWayCannotBeLeftOut() {
		String form = Guard.ours("initialmodtagelse.form");
		int at = form.indexOf("\"required\": true", form.indexOf("\"key\": \"beslutning\""));
		String changed = form.substring(0, at)
				+ form.substring(at).replaceFirst("\"required\": true", "\"required\": false");
		refuses(Guard.with(new ModelFile("initialmodtagelse.form", changed)), RULE, "Field_beslutning");
	}

	@Test
	void everyWayHasAConditionOrIsTheDefault() {
		refuses(Guard.withChanged("uth.bpmn", "default=\"gentagIkke\"", ""), RULE, "gentagIkke");
	}

	@Test
	void aWayThatNobodyCanChooseIsFound() {
		refuses(Guard.withChanged("uth.bpmn", "${handling == 'returner'}", "${handling == 'retur'}"), RULE,
				"handlingGateway");
	}

}
