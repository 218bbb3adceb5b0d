package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class DeadlineAlarmTests {

	private static final String RULE = "Fristens alarm";

	@Test
	void theReminderIsTheProcessOwnersOwn() {
		accepts(Guard.withChanged("uth.bpmn", "${deadlines.reminder(rapporteret, lokation)}",
				"${deadlines.warning(rapporteret, lokation)}"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"${deadlines.alarm(rapporteret, lokation)} | ${deadlines.warning(rapporteret, lokation)}",
			"${record.markOverdue(execution)} | ${notices.reminder(execution)}",
			"${notices.alarm(execution)} | ${notices.reminder(execution)}",
			"id=\"alarm\" name=\"Alarm\" triggeredByEvent=\"true\" | id=\"alarm\" name=\"Alarm\"",
			"sourceRef=\"fristUdloebet\" targetRef=\"markerOverskredet\" | sourceRef=\"fristUdloebet\" targetRef=\"alarmSlut\"" })
	void theAlarmIsNot(String what, String instead) {
		refuses(Guard.withChanged("uth.bpmn", what, instead), RULE, "uth");
	}

	@Test
	void nothingOfTheWholeProcessTakesTheAlarmAway() {
		refuses(Guard.withChanged("uth.bpmn",
				"<bpmn:startEvent id=\"tidTilAdvarsel\" name=\"Tid til advarsel\"\n        isInterrupting=\"false\">",
				"<bpmn:startEvent id=\"tidTilAdvarsel\" name=\"Tid til advarsel\">"), RULE, "tidTilAdvarsel");
	}

}
