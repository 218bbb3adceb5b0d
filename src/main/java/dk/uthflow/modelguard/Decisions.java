package dk.uthflow.modelguard;

import java.util.Set;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A table is written in FEEL and can be read: no other language, no code, nothing that
 * the guard does not know.
 */
class Decisions implements Rule {

	private static final String RULE = "Tabellen er FEEL";

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	private static final Set<String> ELEMENTS = Set.of("definitions", "decision", "description", "decisionTable",
			"input", "inputExpression", "inputValues", "output", "outputValues", "rule", "inputEntry", "outputEntry",
			"annotation", "annotationEntry", "text", "literalExpression", "variable", "informationRequirement",
			"requiredDecision", "requiredInput", "inputData", "question", "allowedAnswers", "defaultOutputEntry",
			"textAnnotation", "association", "sourceRef", "targetRef", "extensionElements");

	private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag", "inputVariable");

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

	@Override
	public void check(Models models, Findings findings) {
		models.files().stream().filter(ModelFile::isDmn).forEach((file) -> {
			try {
				walk(Xml.read(file.content()), file.name(), findings);
			}
			catch (SAXException ex) {
				// said already, by the one who reads the file
			}
		});
	}

	private static void walk(Element element, String file, Findings findings) {
		if (element.getNamespaceURI() != null && element.getNamespaceURI().contains("/DMNDI/")) {
			return;
		}
		if (!ELEMENTS.contains(element.getLocalName()) || CAMUNDA.equals(element.getNamespaceURI())) {
			findings.add(RULE, file, Xml.idOf(element), "»%s« kan ikke bruges.".formatted(element.getLocalName()),
					"Brug en beslutningstabel eller et FEEL-udtryk.");
			return;
		}
		for (Attr attribute : Xml.attributes(element)) {
			checkAttribute(element, attribute, file, findings);
		}
		switch (element.getLocalName()) {
			case "inputEntry" -> checkText(element, file, true, findings);
			case "inputExpression", "outputEntry", "literalExpression", "defaultOutputEntry" ->
				checkText(element, file, false, findings);
			default -> {
			}
		}
		Xml.children(element).forEach((child) -> walk(child, file, findings));
	}

	private static void checkAttribute(Element element, Attr attribute, String file, Findings findings) {
		boolean otherLanguage = attribute.getLocalName().equals("expressionLanguage")
				&& !attribute.getValue().toLowerCase(java.util.Locale.ROOT).contains("feel");
		boolean unknown = CAMUNDA.equals(attribute.getNamespaceURI())
				&& !CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName());
		if (otherLanguage || unknown) {
			findings.add(RULE, file, Xml.idOf(element),
					"»%s=%s« kan ikke bruges.".formatted(attribute.getName(), attribute.getValue()), "Vælg FEEL.");
		}
	}

	private static void checkText(Element element, String file, boolean isTest, Findings findings) {
		String text = Xml.children(element)
			.stream()
			.filter((child) -> child.getLocalName().equals("text"))
			.map(Xml::text)
			.findFirst()
			.orElse("");
		if (text.isEmpty() || (isTest && text.equals("-"))) {
			return;
		}
		boolean isFailure = isTest ? FEEL.parseUnaryTests(text).isFailure() : FEEL.parseExpression(text).isFailure();
		if (isFailure || text.contains("external")) {
			findings.add(RULE, file, Xml.idOf(element), "»%s« kan ikke læses som FEEL.".formatted(text),
					"Ret det; tekster står i citationstegn.");
		}
	}

}
