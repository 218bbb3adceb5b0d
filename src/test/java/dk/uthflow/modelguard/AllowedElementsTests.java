package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class AllowedElementsTests {

	private static final String RULE = "Kun kendte byggeklodser";

	private static final String WIPE = "camunda:expression=\"${anonymiser.wipe(execution)}\">";

	private static final String TASK = "<bpmn:userTask id=\"sagsbehandling\" name=\"Sagsbehandling\"";

	@Test
	void aStepMayRunAsAJobAndBeMadeFromATemplate() {
		accepts(Guard.withChanged("uth.bpmn", WIPE,
				"camunda:asyncAfter=\"true\" camunda:modelerTemplate=\"x\" " + WIPE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "camunda:class=\"java.lang.ProcessBuilder\"", "camunda:delegateExpression=\"${roles}\"",
			"camunda:type=\"external\" camunda:topic=\"x\"",
			"camunda:expression=\"x\" xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"x.Y\"",
			"implementation=\"##WebService\"", "isForCompensation=\"true\"", "camunda:jobPriority=\"${1}\"" })
	void aStepRunsNoCodeOfItsOwn(String attribute) {
		refuses(Guard.withChanged("uth.bpmn", WIPE, attribute + ">"), RULE, "fjernIdentitet");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>",
			"<camunda:executionListener event=\"start\" class=\"x.Y\"/>",
			"<camunda:field name=\"a\" stringValue=\"b\"/>",
			"<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
			"<camunda:inputOutput><camunda:outputParameter name=\"anonymiseringGodkendt\">${true}</camunda:outputParameter></camunda:inputOutput>",
			"<camunda:errorEventDefinition id=\"e\" expression=\"${true}\"/>", "<camunda:ukendt/>",
			"<x:noget xmlns:x=\"http://example.org\"/>" })
	void nothingIsHungOnAStep(String extension) {
		refuses(Guard.withChanged("uth.bpmn", WIPE,
				WIPE + "<bpmn:extensionElements>" + extension + "</bpmn:extensionElements>"), RULE, idIn(extension));
	}

	private static String idIn(String extension) {
		return extension.contains("id=\"e\"") ? "e" : "fjernIdentitet";
	}

	@ParameterizedTest
	@ValueSource(strings = { "camunda:candidateUsers=\"ivan\"", "camunda:formKey=\"embedded:deployment:ond.html\"",
			"camunda:formHandlerClass=\"x.Y\"", "camunda:followUpDate=\"${frist}\"" })
	void aTaskIsGivenByRolesAndHasAForm(String attribute) {
		refuses(Guard.withChanged("uth.bpmn", TASK, TASK + " " + attribute), RULE, "sagsbehandling");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<bpmn:scriptTask id='x' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask> | x",
			"<bpmn:sendTask id='x' camunda:expression='${roles.at(1,2)}'/> | x", "<bpmn:receiveTask id='x'/> | x",
			"<bpmn:transaction id='x'/> | x", "<bpmn:adHocSubProcess id='x'/> | x",
			"<bpmn:intermediateThrowEvent id='x'><bpmn:signalEventDefinition id='y' signalRef='s'/></bpmn:intermediateThrowEvent> | y",
			"<bpmn:intermediateThrowEvent id='x'><bpmn:compensateEventDefinition id='y'/></bpmn:intermediateThrowEvent> | y" })
	void aProcessHasNoOtherKindOfStep(String step, String element) {
		refuses(Guard.withChanged("uth.bpmn", "<bpmn:sequenceFlow id=\"tilAlvorlighed\"",
				step.replace('\'', '"') + "<bpmn:sequenceFlow id=\"tilAlvorlighed\""), RULE, element);
	}

	@Test
	void aConditionIsInNoOtherLanguage() {
		refuses(Guard.withChanged("uth.bpmn",
				"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${handling == 'afslut'}",
				"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${handling == 'afslut'}"),
				RULE, "afslut");
	}

	@Test
	void nobodyIsSetToStartACase() {
		refuses(Guard.withChanged("uth.bpmn", "isExecutable=\"true\"",
				"isExecutable=\"true\" camunda:candidateStarterGroups=\"dpsVogter\""), RULE, "uth");
	}

}
