package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class LeavesAsJobTests {

	private static final String RULE = "Det, der forlader huset, prøves igen";

	private static final String RETRY = "<camunda:failedJobRetryTimeCycle>R10/PT5M</camunda:failedJobRetryTimeCycle>";

	@Test
	void howOftenItIsTriedIsTheProcessOwnersOwn() {
		accepts(Guard.withChanged("uth.bpmn", "R10/PT5M", "PT1M,PT1H"));
	}

	@Test
	void whatLeavesTheHouseIsTriedAgain() {
		refuses(Guard.withChanged("uth.bpmn", RETRY, ""), RULE, "indsend");
	}

	@ParameterizedTest
	@CsvSource({ "uth.bpmn, indsend", "besked.bpmn, sendMail" })
	void andIsAJobOfItsOwn(String file, String element) {
		refuses(Guard.withChanged(file, "camunda:asyncBefore=\"true\"", ""), RULE, element);
	}

}
