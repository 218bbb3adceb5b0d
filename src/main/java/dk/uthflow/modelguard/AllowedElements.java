package dk.uthflow.modelguard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A model is made of what the guard knows, and of nothing else: no script, no class, no
 * connector, no listener, no external task. What nobody has thought of is refused too.
 */
class AllowedElements implements Rule {

	private static final String RULE = "Kun kendte byggeklodser";

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	/** Where the drawing stands, which the engine does not run. */
	private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

	private static final Set<String> ACTIVITIES = Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity",
			"subProcess");

	private static final Set<String> ELEMENTS = Stream
		.concat(ACTIVITIES.stream(), Stream.of("definitions", "process", "documentation", "extensionElements",
				"startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent",
				"exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "sequenceFlow",
				"conditionExpression", "incoming", "outgoing", "timerEventDefinition", "timeDate", "timeDuration",
				"timeCycle", "messageEventDefinition", "message", "terminateEventDefinition", "errorEventDefinition",
				"error", "linkEventDefinition", "textAnnotation", "text", "association", "group", "category",
				"categoryValue", "collaboration", "participant", "laneSet", "lane", "flowNodeRef"))
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> ATTRIBUTES = Set.of("id", "name", "sourceRef", "targetRef", "default",
			"attachedToRef", "cancelActivity", "isInterrupting", "triggeredByEvent", "messageRef", "errorRef",
			"errorCode", "calledElement", "isExecutable", "processRef", "gatewayDirection", "eventGatewayType",
			"instantiate", "textFormat", "associationDirection", "categoryValueRef", "targetNamespace", "exporter",
			"exporterVersion");

	private static final Set<String> CAMUNDA_ELEMENTS = Set.of("failedJobRetryTimeCycle", "properties", "property");

	private static final Set<String> AS_JOB = Set.of("asyncBefore", "asyncAfter", "exclusive", "modelerTemplate",
			"modelerTemplateVersion", "modelerTemplateIcon");

	private static final Map<String, Set<String>> CAMUNDA_ATTRIBUTES = Map.of("process",
			Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist"), "userTask",
			Set.of("formRef", "formRefBinding", "assignee", "candidateGroups", "dueDate", "priority"), "serviceTask",
			Set.of("expression", "resultVariable"), "businessRuleTask",
			Set.of("decisionRef", "decisionRefBinding", "resultVariable", "mapDecisionResult"), "callActivity",
			Set.of("calledElementBinding"));

	private static final Map<String, String> REMEDIES = remedies();

	@Override
	public void check(Models models, Findings findings) {
		models.files().stream().filter(ModelFile::isBpmn).forEach((file) -> check(file, findings));
	}

	private static void check(ModelFile file, Findings findings) {
		try {
			check(Xml.read(file.content()), file.name(), findings);
		}
		catch (SAXException ex) {
			// said already, by the one who reads the file
		}
	}

	private static void check(Element element, String file, Findings findings) {
		if (DRAWING.equals(element.getNamespaceURI())) {
			return;
		}
		if (!isAllowed(element)) {
			findings.add(RULE, file, Xml.idOf(element), "»%s« kan ikke bruges.".formatted(element.getLocalName()),
					remedy(element.getLocalName()));
			return;
		}
		Xml.attributes(element)
			.stream()
			.filter((attribute) -> !isAllowed(element, attribute))
			.forEach((attribute) -> findings.add(RULE, file, Xml.idOf(element),
					"»%s« kan ikke sættes på »%s«.".formatted(attribute.getName(), element.getLocalName()),
					remedy(attribute.getLocalName())));
		Xml.children(element).forEach((child) -> check(child, file, findings));
	}

	private static boolean isAllowed(Element element) {
		if (CAMUNDA.equals(element.getNamespaceURI())) {
			return CAMUNDA_ELEMENTS.contains(element.getLocalName());
		}
		return BPMN.equals(element.getNamespaceURI()) && ELEMENTS.contains(element.getLocalName());
	}

	private static boolean isAllowed(Element element, Attr attribute) {
		String namespace = attribute.getNamespaceURI();
		String name = attribute.getLocalName();
		if (XMLNS.equals(namespace)) {
			return true;
		}
		if (CAMUNDA.equals(element.getNamespaceURI())) {
			return namespace == null && Set.of("id", "name", "value").contains(name);
		}
		if (namespace == null) {
			return ATTRIBUTES.contains(name);
		}
		if (XSI.equals(namespace)) {
			return name.equals("type") && attribute.getValue().endsWith("tFormalExpression");
		}
		if (CAMUNDA.equals(namespace)) {
			return AS_JOB.contains(name)
					|| CAMUNDA_ATTRIBUTES.getOrDefault(element.getLocalName(), Set.of()).contains(name);
		}
		return MODELER.equals(namespace) && element.getLocalName().equals("definitions");
	}

	private static String remedy(String name) {
		return REMEDIES.getOrDefault(name, "Fjern den, eller brug en af skabelonerne i Modeler.");
	}

	private static Map<String, String> remedies() {
		Map<String, String> remedies = new HashMap<>();
		Stream
			.of("scriptTask", "script", "scriptFormat", "language", "resource", "class", "delegateExpression",
					"connector", "type", "topic", "field", "implementation")
			.forEach((name) -> remedies.put(name,
					"Brug en serviceopgave med en af platformens skabeloner; en model må ikke køre sin egen kode."));
		Stream.of("executionListener", "taskListener")
			.forEach((name) -> remedies.put(name, "Tegn det, der skal ske, som en serviceopgave."));
		Stream
			.of("candidateUsers", "potentialOwner", "humanPerformer", "candidateStarterGroups", "candidateStarterUsers")
			.forEach((name) -> remedies.put(name, "Giv opgaven til roller med roles.at(…) som kandidatgrupper."));
		Stream.of("formKey", "formData", "formRefVersion", "formHandlerClass")
			.forEach((name) -> remedies.put(name, "Vælg »Camunda Forms« og formularens id med binding »latest«."));
		Stream.of("multiInstanceLoopCharacteristics", "standardLoopCharacteristics")
			.forEach((name) -> remedies.put(name, "Tegn gentagelsen som en løkke med en gateway."));
		Stream.of("inputOutput", "in", "out")
			.forEach((name) -> remedies.put(name, "Sagens oplysninger er der i forvejen; fjern kortlægningen."));
		Stream.of("sendTask", "receiveTask", "manualTask", "task")
			.forEach((name) -> remedies.put(name, "Brug en brugeropgave eller en serviceopgave."));
		Stream
			.of("signalEventDefinition", "escalationEventDefinition", "conditionalEventDefinition",
					"compensateEventDefinition", "cancelEventDefinition", "transaction", "adHocSubProcess")
			.forEach((name) -> remedies.put(name, "Brug en tidshændelse, en besked eller en gateway."));
		return Map.copyOf(remedies);
	}

}
