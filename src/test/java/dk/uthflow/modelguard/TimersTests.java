package dk.uthflow.modelguard;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class TimersTests {

	private static final String RULE = "Tider kan læses";

	private static final String DATE = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.reminder(rapporteret, lokation)}</bpmn:timeDate>";

	@ParameterizedTest
	@ValueSource(strings = { "timeDate|2026-12-24T12:00:00+01:00", "timeDuration|P3D", "timeDuration|PT4H30M",
			"timeCycle|R3/P7D", "timeCycle|0 0 7 * * ?", "timeDate|${deadlines.warning(rapporteret, lokation)}" })
	void aTimeIsADateADurationOrARepetition(String time) {
		accepts(Guard.withChanged("uth.bpmn", DATE, timer(time)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "timeDate|i morgen", "timeDate|2026-13-24T12:00:00Z", "timeDuration|3 dage",
			"timeDuration|-P3D", "timeDuration|P", "timeCycle|R3", "timeCycle|* *", "timeCycle|R3/i morgen",
			"timeDate|", "timeDate|${overskrift}", "timeDate|${deadlines.repeats(lokation)}",
			"timeDuration|${deadlines.warning(rapporteret, lokation)}" })
	void andNothingElse(String time) {
		refuses(Guard.withChanged("uth.bpmn", DATE, timer(time)), RULE, "tidTilPaamindelseDefinition");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ti gange", "R10", "PT5M;PT1H", "R10/5M" })
	void aRetryIsWrittenAsTimes(String retry) {
		refuses(Guard.withChanged("uth.bpmn", "R10/PT5M", retry), RULE, "indsend");
	}

	private static String timer(String time) {
		String[] parts = time.split("\\|", 2);
		return "<bpmn:%s xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:%s>".formatted(parts[0], parts[1], parts[0]);
	}

}
