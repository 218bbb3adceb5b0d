package dk.uthflow.modelguard;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class AllowedExpressionsTests {

	private static final String RULE = "Kun kendte udtryk";

	private static final String CONDITION = "${deadlines.repeats(lokation)}";

	@ParameterizedTest
	@ValueSource(strings = { "${overskredet}", "${not overskredet and faktiskKonsekvens != 'ingen'}",
			"#{deadlines.repeats(lokation)}", "${empty sagsbehandler ? false : deadlines.repeats(lokation)}",
			"${(alvorlighed == 'Dødelig konsekvens') or hovedgruppe >= 'a'}" })
	void aConditionKnowsTheCaseAndTheDocumentedBeans(String condition) {
		accepts(Guard.withChanged("uth.bpmn", CONDITION, xml(condition)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass().forName('java.lang.Runtime')}", "${overskrift.toString()}",
			"${overskrift.class}", "${overskrift['class']}", "${execution.getVariable('x')}", "${execution}",
			"${task.delete()}", "${authenticatedUserId}", "${currentUser()}", "${now()}", "${XML('<x/>')}", "${roles}",
			"${roles.getClass()}", "${roles.units}", "${roles['at']('x', lokation)}", "${cases.findAll()}",
			"${jdbcClient.sql('x')}", "${deadlines.repeats()}", "${deadlines.repeats(lokation, lokation)}",
			"${deadlines.due(rapporteret, lokation)}", "${deadlines.repeats(lokation).toString()}",
			"${record.markOverdue(lokation)}", "${deadlines.repeats(execution)}", "${antal + 1 == 2}", "${-antal == 1}",
			"${ukendtFelt == 'x'}", "ja ${overskredet}", "${overskredet}${overskredet}", "true", "${", "${overskredet",
			"${processInstance}", "${caseExecution}", "${externalTask}" })
	void andNothingElse(String condition) {
		refuses(Guard.withChanged("uth.bpmn", CONDITION, xml(condition)), RULE, "gentag");
	}

	@ParameterizedTest
	@ValueSource(strings = { "name=\"Anonymisering\"|name=\"Anonymisering af ${overskrift}\"|anonymisering",
			"camunda:formRef=\"anonymisering\"|camunda:formRef=\"${overskrift}\"|anonymisering",
			"camunda:decisionRef=\"alvorlighed\"|camunda:decisionRef=\"${overskrift}\"|alvorlighedVedRapport",
			"<bpmn:message id=\"tilbagekaldMessage\" name=\"tilbagekald\" />|<bpmn:message id=\"tilbagekaldMessage\" name=\"${overskrift}\" />|tilbagekaldMessage",
			"En sags vej fra rapport|#{overskrift} En sags vej fra rapport|uth", "R10/PT5M|${overskrift}|indsend" })
	void anExpressionStandsOnlyWhereItSteersTheCase(String change) {
		String[] parts = change.split("\\|");
		refuses(Guard.withChanged("uth.bpmn", parts[0], parts[1]), RULE, parts[2]);
	}

	private static String xml(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
