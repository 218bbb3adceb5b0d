package dk.uthflow.modelguard;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class TimeToLiveTests {

	private static final String RULE = "Historik slettes";

	private static final String OURS = "camunda:historyTimeToLive=\"P1825D\"";

	@ParameterizedTest
	@ValueSource(strings = { "camunda:historyTimeToLive=\"P30D\"", "camunda:historyTimeToLive=\"365\"" })
	void aNumberOfDaysIsSaid(String days) {
		accepts(Guard.withChanged("uth.bpmn", OURS, days));
		accepts(Guard.withChanged("alvorlighed.dmn", OURS, days));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "camunda:historyTimeToLive=\"\"", "camunda:historyTimeToLive=\"P5Y\"",
			"camunda:historyTimeToLive=\"evigt\"" })
	void andNothingIsKeptForEver(String days) {
		refuses(Guard.withChanged("uth.bpmn", OURS, days), RULE, "uth");
		refuses(Guard.withChanged("alvorlighed.dmn", OURS, days), RULE, "alvorlighed");
	}

}
