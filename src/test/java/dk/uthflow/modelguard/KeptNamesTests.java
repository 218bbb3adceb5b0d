package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class KeptNamesTests {

	private static final String RULE = "Kendte trin består";

	@Test
	void anotherStepMayBeRenamed() {
		accepts(Guard.withChanged("uth.bpmn", "\"fjernIdentitet\"", "\"fjernNavne\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "initialmodtagelse", "sagsbehandling", "anonymisering" })
	void aStepThatThePlatformKnowsKeepsItsId(String id) {
		refuses(Guard.withChanged("uth.bpmn", "\"" + id + "\"", "\"andet\"", "camunda:formRef=\"andet\"",
				"camunda:formRef=\"" + id + "\""), RULE, "uth");
	}

	@Test
	void aCasesProcessCanRun() {
		refuses(Guard.withChanged("uth.bpmn", "isExecutable=\"true\"", "isExecutable=\"false\""), RULE, "uth");
	}

}
