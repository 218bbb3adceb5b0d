package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class WorkOfCasesTests {

	@Test
	void anotherProcessMaySendMail() {
		accepts(Guard.withChanged("besked.bpmn", "name=\"Send mail\"", "name=\"Send mailen\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${national.submit(execution)}", "${anonymiser.wipe(execution)}",
			"${record.markOverdue(execution)}" })
	void butDoesNothingToACase(String work) {
		refuses(Guard.withChanged("besked.bpmn", "${notices.send(besked)}", work), "Sager har én proces", "sendMail");
	}

}
