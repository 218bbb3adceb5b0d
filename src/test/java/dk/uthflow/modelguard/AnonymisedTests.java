package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class AnonymisedTests {

	private static final String RULE = "Anonymiseret før den slutter";

	private static final String FIRST_FLOW = "<bpmn:sequenceFlow id=\"tilAlvorlighed\"";

	private static final String ROLES = "camunda:formRef=\"sagsbehandling\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"${roles.at('dpsDecentralSagsbehandler', lokation)}\"";

	@Test
	void aStepBetweenAnonymisationAndTheEndMayBeAnythingButATask() {
		accepts(Guard.withChanged("uth.bpmn", "sourceRef=\"indsend\" targetRef=\"afsluttet\"",
				"sourceRef=\"indsend\" targetRef=\"marker\"", "<bpmn:outgoing>indsendt</bpmn:outgoing>",
				"<bpmn:outgoing>indsendt</bpmn:outgoing>", FIRST_FLOW,
				"<bpmn:serviceTask id=\"marker\" name=\"Markér\" camunda:expression=\"${record.markOverdue(execution)}\"/>"
						+ flow("markeret", "marker", "afsluttet") + FIRST_FLOW));
	}

	@Test
	void parallelBranchesThatMeetBeforeAnonymisationAreWell() {
		accepts(Guard.withChanged("uth.bpmn", "sourceRef=\"tilAnonymisering\" targetRef=\"anonymisering\"",
				"sourceRef=\"tilAnonymisering\" targetRef=\"del\"", FIRST_FLOW,
				"<bpmn:parallelGateway id=\"del\"/><bpmn:parallelGateway id=\"saml\"/>" + task("hoering")
						+ flow("d1", "del", "hoering") + flow("d2", "del", "saml") + flow("d3", "hoering", "saml")
						+ flow("d4", "saml", "anonymisering") + FIRST_FLOW));
	}

	@Test
	void aRejectedCaseIsAnonymisedToo() {
		refuses(Guard.withChanged("uth.bpmn", "sourceRef=\"beslutningGateway\" targetRef=\"tilAnonymisering\"",
				"sourceRef=\"beslutningGateway\" targetRef=\"afsluttet\""), RULE, "afsluttet");
	}

	@Test
	void noStepOfItIsLeftOut() {
		refuses(Guard.withChanged("uth.bpmn", "sourceRef=\"anonymisering\" targetRef=\"fjernIdentitet\"",
				"sourceRef=\"anonymisering\" targetRef=\"indsend\""), RULE, "indsend");
		refuses(Guard.withChanged("uth.bpmn", "sourceRef=\"tilAnonymisering\" targetRef=\"anonymisering\"",
				"sourceRef=\"tilAnonymisering\" targetRef=\"fjernIdentitet\""), RULE, "indsend");
		refuses(Guard.withChanged("uth.bpmn", "${anonymiser.wipe(execution)}", "${record.markOverdue(execution)}"),
				RULE, "indsend");
	}

	@Test
	void whatSomebodyCanWriteAfterwardsUndoesIt() {
		refuses(Guard.withChanged("uth.bpmn", "sourceRef=\"fjernIdentitet\" targetRef=\"indsend\"",
				"sourceRef=\"fjernIdentitet\" targetRef=\"efterskrift\"", FIRST_FLOW,
				task("efterskrift") + flow("e1", "efterskrift", "indsend") + FIRST_FLOW), RULE, "indsend");
	}

	@Test
	void aLoopAroundAnonymisationIsSeen() {
		refuses(Guard.withChanged("uth.bpmn", "sourceRef=\"indsend\" targetRef=\"afsluttet\"",
				"sourceRef=\"indsend\" targetRef=\"igen\"", FIRST_FLOW,
				"<bpmn:exclusiveGateway id=\"igen\" default=\"i2\"/>" + task("mere")
						+ "<bpmn:sequenceFlow id=\"i1\" sourceRef=\"igen\" targetRef=\"mere\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${overskredet}</bpmn:conditionExpression></bpmn:sequenceFlow>"
						+ flow("i2", "igen", "afsluttet") + flow("i3", "mere", "indsend") + FIRST_FLOW),
				RULE, "indsend");
	}

	@Test
	void anEventAtATasksEdgeIsSeen() {
		refuses(Guard.withChanged("uth.bpmn", FIRST_FLOW,
				"<bpmn:boundaryEvent id=\"glemt\" name=\"Glemt\" attachedToRef=\"sagsbehandling\"><bpmn:timerEventDefinition id=\"g1\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
						+ flow("g2", "glemt", "afsluttet") + FIRST_FLOW),
				RULE, "afsluttet");
	}

	@Test
	void aNonInterruptingEventThatLeavesATaskBesideTheCaseIsSeen() {
		refuses(Guard.withChanged("uth.bpmn", FIRST_FLOW,
				"<bpmn:boundaryEvent id=\"sent\" name=\"Sent\" attachedToRef=\"anonymisering\" cancelActivity=\"false\"><bpmn:timerEventDefinition id=\"g1\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
						+ task("paamind2") + "<bpmn:endEvent id=\"sentSlut\" name=\"Slut\"/>"
						+ flow("g2", "sent", "paamind2") + flow("g3", "paamind2", "sentSlut") + FIRST_FLOW),
				RULE, "indsend");
	}

	@Test
	void anEventSubProcessThatEndsTheCaseIsSeen() {
		refuses(Guard.withChanged("uth.bpmn", "<bpmn:endEvent id=\"paamindet\" name=\"Påmindet\">",
				"<bpmn:endEvent id=\"paamindet\" name=\"Påmindet\">", "<bpmn:subProcess id=\"paamindelse\"",
				"<bpmn:subProcess id=\"opgiv\" name=\"Opgiv\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"o1\" name=\"Opgives\" isInterrupting=\"true\"><bpmn:timerEventDefinition id=\"o2\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P200D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent><bpmn:endEvent id=\"o3\" name=\"Opgivet\"/>"
						+ flow("o4", "o1", "o3") + "</bpmn:subProcess><bpmn:subProcess id=\"paamindelse\""),
				RULE, "o3");
	}

	@Test
	void aSubProcessIsLookedInto() {
		refuses(Guard.withChanged("uth.bpmn", "sourceRef=\"handlingGateway\" targetRef=\"tilAnonymisering\"",
				"sourceRef=\"handlingGateway\" targetRef=\"inde\"", FIRST_FLOW,
				"<bpmn:subProcess id=\"inde\" name=\"Inde\"><bpmn:startEvent id=\"n1\"/><bpmn:serviceTask id=\"n2\" camunda:expression=\"${record.markOverdue(execution)}\"/><bpmn:endEvent id=\"n3\"/>"
						+ flow("n4", "n1", "n2") + flow("n5", "n2", "n3") + "</bpmn:subProcess>"
						+ flow("n6", "inde", "indsend") + FIRST_FLOW),
				RULE, "indsend");
	}

	@Test
	void aBranchBesideAnonymisationIsSeen() {
		refuses(Guard.withChanged("uth.bpmn", "sourceRef=\"tilAnonymisering\" targetRef=\"anonymisering\"",
				"sourceRef=\"tilAnonymisering\" targetRef=\"del\"", FIRST_FLOW,
				"<bpmn:parallelGateway id=\"del\"/>" + task("hoering") + "<bpmn:endEvent id=\"h2\"/>"
						+ flow("d1", "del", "hoering") + flow("d2", "del", "anonymisering")
						+ flow("d3", "hoering", "h2") + FIRST_FLOW),
				RULE, "indsend");
	}

	@Test
	void aLinkIsFollowed() {
		refuses(Guard.withChanged("uth.bpmn", "sourceRef=\"handlingGateway\" targetRef=\"tilAnonymisering\"",
				"sourceRef=\"handlingGateway\" targetRef=\"l1\"", FIRST_FLOW,
				"<bpmn:intermediateThrowEvent id=\"l1\" name=\"Videre\"><bpmn:linkEventDefinition id=\"l2\" name=\"L\"/></bpmn:intermediateThrowEvent><bpmn:intermediateCatchEvent id=\"l3\" name=\"Videre\"><bpmn:linkEventDefinition id=\"l4\" name=\"L\"/></bpmn:intermediateCatchEvent>"
						+ flow("l5", "l3", "afsluttet") + FIRST_FLOW),
				RULE, "afsluttet");
	}

	private static String task(String id) {
		return "<bpmn:userTask id=\"%s\" name=\"%s\" %s/>".formatted(id, id, ROLES);
	}

	private static String flow(String id, String from, String to) {
		return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(id, from, to);
	}

}
