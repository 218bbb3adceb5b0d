package dk.uthflow.modelguard;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.modelguard.GuardAssert.refuses;
import static org.assertj.core.api.Assertions.assertThat;

class ModelsReaderTests {

	@ParameterizedTest
	@ValueSource(strings = { "ond.html", "ond.js", "ond.groovy", "ond.cmmn", "uth.bpmn20.xml", "a.dmn11.xml", "uthbpmn",
			"form", "META-INF/processes.xml", "../uth.bpmn" })
	void onlyModelsTablesAndFormsAreDeployed(String name) {
		refuses(Guard.with(new ModelFile(name, "x")), "Kendt slags fil", null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a.bpmn | <x", "a.bpmn | <x/>", "a.dmn | nej", "a.form | {", "a.form | {}",
			"a.form | {\"components\": []}",
			"a.bpmn | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">&e;</definitions>" })
	void aFileThatCannotBeReadIsRefusedInWords(String name, String content) {
		refuses(Guard.with(new ModelFile(name, content)), "Filen kan læses", null);
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		List<Finding> findings = Guard.withChanged("uth.bpmn", "camunda:historyTimeToLive=\"P1825D\"", "", "R10/PT5M",
				"ti gange", "sourceRef=\"beslutningGateway\" targetRef=\"tilAnonymisering\"",
				"sourceRef=\"beslutningGateway\" targetRef=\"afsluttet\"");
		assertThat(findings).extracting(Finding::rule)
			.contains("Historik slettes", "Tider kan læses", "Anonymiseret før den slutter");
	}

	@Test
	void aChangedFormIsJudgedWithTheModelsThatUseIt() {
		refuses(Guard.withChanged("sagsbehandling.form", "\"key\": \"handling\"", "\"key\": \"handlingen\""),
				"Valg har en vej", "handlingGateway");
	}

}
