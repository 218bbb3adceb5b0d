package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class FormReferencesTests {

	private static final String RULE = "Henvisninger findes";

	@Test
	void aFormMayComeWithTheModelThatRefersToIt() {
		String model = Guard.ours("uth.bpmn").replace("camunda:formRef=\"anonymisering\"", "camunda:formRef=\"ny\"");
		String form = Guard.ours("anonymisering.form").replace("\"id\": \"anonymisering\"", "\"id\": \"ny\"");
		accepts(Guard.with(new ModelFile("uth.bpmn", model), new ModelFile("ny.form", form)));
		refuses(Guard.with(new ModelFile("uth.bpmn", model)), RULE, "anonymisering");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"camunda:formRefBinding=\"latest\" | camunda:formRefBinding=\"deployment\" | anonymisering",
			"camunda:formRef=\"anonymisering\" | camunda:versionTag=\"\" | anonymisering",
			"camunda:decisionRef=\"alvorlighed\" | camunda:decisionRef=\"findesIkke\" | alvorlighedVedRapport",
			"camunda:decisionRef=\"alvorlighed\" | camunda:decisionRef=\"alvorlighed\" camunda:decisionRefBinding=\"deployment\" | alvorlighedVedRapport" })
	void whatIsReferredToIsThereInItsNewestVersion(String what, String instead, String element) {
		refuses(Guard.withChanged("uth.bpmn", what, instead), RULE, element);
	}

	@Test
	void aProcessThatIsCalledIsThereAndIsNoCase() {
		String call = "<bpmn:callActivity id=\"kald\" name=\"Kald\" calledElement=\"%s\"/><bpmn:serviceTask id=\"sendMail\"";
		refuses(Guard.withChanged("besked.bpmn", "<bpmn:serviceTask id=\"sendMail\"", call.formatted("findesIkke")),
				RULE, "kald");
		refuses(Guard.withChanged("besked.bpmn", "<bpmn:serviceTask id=\"sendMail\"", call.formatted("uth")), RULE,
				"kald");
		accepts(Guard.withChanged("besked.bpmn", "<bpmn:serviceTask id=\"sendMail\"", call.formatted("dagsoverblik")));
	}

}
