package dk.uthflow.modelguard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code bpmn/VEJLEDNING.md} tells a process owner to do, done to copies of our
 * models.
 */
class GuideTests {

	private static final String FIRST_FLOW = "<bpmn:sequenceFlow id=\"tilAlvorlighed\"";

	private static final String FIELDS = "{\n  \"components\": [";

	private final List<JsonNode> templates = templates();

	@Test
	void aTaskIsAdded() {
		String task = "<bpmn:userTask id=\"hoering\" name=\"Faglig høring\"%s />"
			.formatted(attributes("dk.uthflow.opgave").replace("formRef=\"sagsbehandling\"", "formRef=\"hoering\""));
		String model = Guard.ours("uth.bpmn")
			.replace("sourceRef=\"handlingGateway\" targetRef=\"tilAnonymisering\"",
					"sourceRef=\"handlingGateway\" targetRef=\"hoering\"")
			.replace(FIRST_FLOW,
					task + "<bpmn:sequenceFlow id=\"hoert\" sourceRef=\"hoering\" targetRef=\"tilAnonymisering\" />"
							+ FIRST_FLOW);
		String form = """
				{"type": "default", "id": "hoering", "components": [{"type": "textarea", "id": "Field_svar", "key": "hoeringssvar",
				"label": "Høringssvar", "validate": {"required": true, "maxLength": 5000}}]}""";
		accepts(Guard.with(new ModelFile("uth.bpmn", model), new ModelFile("hoering.form", form)));
	}

	@Test
	void aFieldIsAdded() {
		String field = FIELDS
				+ "{\"type\": \"textarea\", \"id\": \"Field_nyViden\", \"key\": \"nyViden\", \"label\": \"Ny viden\", \"validate\": {\"maxLength\": 5000}},";
		accepts(Guard.with(
				new ModelFile("sagsbehandling.form", Guard.ours("sagsbehandling.form").replace(FIELDS, field)),
				new ModelFile("anonymisering.form", Guard.ours("anonymisering.form").replace(FIELDS, field))));
	}

	@Test
	void aReminderIsAdded() {
		for (String time : List.of("<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P30D</bpmn:timeDuration>",
				"<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.warning(rapporteret, lokation)}</bpmn:timeDate>")) {
			String reminder = """
					<bpmn:subProcess id="rykker" name="Rykker" triggeredByEvent="true">
					<bpmn:startEvent id="tidTilRykker" name="Tid til rykker" isInterrupting="false"><bpmn:timerEventDefinition id="tidTilRykkerTid">%s</bpmn:timerEventDefinition></bpmn:startEvent>
					<bpmn:serviceTask id="ryk" name="Ryk"%s /><bpmn:endEvent id="rykket" name="Rykket" />
					<bpmn:sequenceFlow id="skalRykkes" sourceRef="tidTilRykker" targetRef="ryk" /><bpmn:sequenceFlow id="erRykket" sourceRef="ryk" targetRef="rykket" />
					</bpmn:subProcess>"""
				.formatted(time, attributes("dk.uthflow.besked"));
			accepts(Guard.withChanged("uth.bpmn", "<bpmn:subProcess id=\"paamindelse\"",
					reminder + "<bpmn:subProcess id=\"paamindelse\""));
		}
	}

	@Test
	void aReasonToRejectIsAdded() {
		accepts(Guard.withChanged("initialmodtagelse.form", "\"value\": \"testsag\"\n        },",
				"\"value\": \"testsag\"\n        }, {\"label\": \"Hører til et andet system\", \"value\": \"andetSystem\"},"));
	}

	@Test
	void aRuleIsChanged() {
		accepts(Guard.withChanged("frister.dmn", "<text>60</text>", "<text>45</text>"));
		accepts(Guard.withChanged("alvorlighed.dmn", "<rule id=\"ingenLav\">",
				"<rule id=\"ukendt\"><inputEntry id=\"u1\"><text>\"ukendt\"</text></inputEntry><inputEntry id=\"u2\"><text>-</text></inputEntry><outputEntry id=\"u3\"><text>\"Ingen konsekvens\"</text></outputEntry></rule><rule id=\"ingenLav\">"));
	}

	@Test
	void whateverIsChosenInATemplateIsAccepted() {
		int tried = 0;
		for (JsonNode template : this.templates) {
			for (JsonNode property : template.path("properties")) {
				String name = property.path("binding").path("name").asText();
				List<String> values = new ArrayList<>();
				property.path("choices").forEach((choice) -> values.add(choice.path("value").asText()));
				values.add(property.path("value").asText());
				for (String value : values.stream().filter(Expression::isIn).distinct().toList()) {
					String attribute = name + "=\"" + value + "\"";
					boolean isTask = template.path("appliesTo").get(0).asText().equals("bpmn:UserTask");
					accepts(isTask ? aTaskWith(name, attribute) : Guard.withChanged("uth.bpmn", FIRST_FLOW,
							"<bpmn:serviceTask id=\"proevet\" name=\"Prøvet\" " + attribute + " />" + FIRST_FLOW));
					tried++;
				}
			}
		}
		assertThat(tried).isEqualTo(9);
	}

	@Test
	void theGuideNamesEveryTemplateAndEveryWordOfTheModels() throws IOException {
		String guide = Files.readString(Path.of("bpmn/VEJLEDNING.md"));
		assertThat(this.templates).isNotEmpty()
			.allSatisfy((template) -> assertThat(guide).contains(template.path("name").asText()));
		for (ModelFile file : Guard.ours().stream().filter(ModelFile::isBpmn).toList()) {
			Matcher calls = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(")
				.matcher(new String(file.content(), StandardCharsets.UTF_8));
			while (calls.find() && file.name().equals("uth.bpmn")) {
				assertThat(guide).contains(calls.group(1) + ".").contains("." + calls.group(2) + "(");
			}
		}
	}

	private List<Finding> aTaskWith(String name, String attribute) {
		String task = attributes("dk.uthflow.opgave").replaceFirst(Pattern.quote(name) + "=\"[^\"]*\"",
				Matcher.quoteReplacement(attribute));
		return Guard.withChanged("uth.bpmn", "sourceRef=\"handlingGateway\" targetRef=\"tilAnonymisering\"",
				"sourceRef=\"handlingGateway\" targetRef=\"retur\"", FIRST_FLOW,
				"<bpmn:userTask id=\"proevet\" name=\"Prøvet\"%s /><bpmn:sequenceFlow id=\"p1\" sourceRef=\"proevet\" targetRef=\"retur\" />"
					.formatted(task) + FIRST_FLOW);
	}

	/** The attributes that Modeler writes when the template is chosen. */
	private String attributes(String id) {
		StringBuilder attributes = new StringBuilder(" camunda:modelerTemplate=\"" + id + "\"");
		this.templates.stream()
			.filter((template) -> template.path("id").asText().equals(id))
			.forEach((template) -> template.path("properties")
				.forEach((property) -> attributes.append(' ')
					.append(property.path("binding").path("name").asText())
					.append("=\"")
					.append(property.path("value").asText())
					.append('"')));
		return attributes.toString();
	}

	private static List<JsonNode> templates() {
		try {
			List<JsonNode> templates = new ArrayList<>();
			new ObjectMapper().readTree(Path.of("bpmn/.camunda/element-templates/uthflow.json").toFile())
				.forEach(templates::add);
			return templates;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
