package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class CandidateGroupsTests {

	private static final String RULE = "Opgaver har roller";

	private static final String GROUPS = "camunda:candidateGroups=\"${roles.at('dpsInitialmodtager', lokation)}\"";

	@Test
	void aTaskMayBeForSeveralRoles() {
		accepts(Guard.withChanged("uth.bpmn",
				"camunda:candidateGroups=\"${roles.at('dpsDecentralSagsbehandler', lokation)}\"",
				"camunda:candidateGroups=\"${overskredet ? roles.at('dpsDecentralSagsbehandler', lokation) : roles.at(' dpsDecentralSagsbehandler ', lokation)}\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "camunda:candidateGroups=\"dpsInitialmodtager\"", "camunda:candidateGroups=\"\"",
			"camunda:candidateGroups=\"dpsInitialmodtager@8041000016000\"", "camunda:candidateGroups=\"${lokation}\"",
			"camunda:candidateGroups=\"${roles.at('dpsPrivatleverandor', lokation)}\"",
			"camunda:candidateGroups=\"${roles.at('dpsVogter', lokation)}\"",
			"camunda:candidateGroups=\"${roles.at('superbruger', lokation)}\"",
			"camunda:candidateGroups=\"${roles.at('driftsoperatoer', lokation)}\"",
			"camunda:candidateGroups=\"${roles.at('dpsRapportør', lokation)}\"",
			"camunda:candidateGroups=\"${roles.at('dpsInitialmodtager,ukendt', lokation)}\"",
			"camunda:candidateGroups=\"${roles.at(overskrift, lokation)}\"",
			"camunda:candidateGroups=\"${roles.at('dpsInitialmodtager', '8041000016000')}\"",
			"camunda:candidateGroups=\"${overskredet ? roles.at('dpsInitialmodtager', lokation) : overskrift}\"",
			GROUPS + " camunda:assignee=\"ivan\"", GROUPS + " camunda:assignee=\"${overskrift}\"" })
	void butOnlyForRolesThatWorkOnCasesAtTheCasesPlace(String groups) {
		refuses(Guard.withChanged("uth.bpmn", GROUPS, groups), RULE, "initialmodtagelse");
	}

	@Test
	void aTaskOfAnotherProcessIsGivenByRolesToo() {
		refuses(Guard.withChanged("besked.bpmn", "<bpmn:serviceTask id=\"sendMail\"",
				"<bpmn:userTask id=\"spoerg\" name=\"Spørg\" camunda:candidateGroups=\"alle\"/><bpmn:serviceTask id=\"sendMail\""),
				RULE, "spoerg");
	}

}
