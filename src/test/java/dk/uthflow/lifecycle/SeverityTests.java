package dk.uthflow.lifecycle;

import java.io.InputStream;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of 1 July 2023, row by row.
 */
class SeverityTests {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest(name = "faktisk {0}, mulig {1}: {2}")
	@CsvSource({ "ingen, ingen, Ingen konsekvens", "ingen, lettere, Ingen konsekvens",
			"ingen, alvorlig, Alvorlig patientsikkerhedsrisiko", "ingen, doedelig, Alvorlig patientsikkerhedsrisiko",
			"ingen, , Ingen konsekvens", "lettere, ingen, Lettere konsekvens", "lettere, lettere, Lettere konsekvens",
			"lettere, alvorlig, Alvorlig patientsikkerhedsrisiko",
			"lettere, doedelig, Alvorlig patientsikkerhedsrisiko", "lettere, , Lettere konsekvens",
			"alvorlig, , Alvorlig konsekvens", "alvorlig, ingen, Alvorlig konsekvens", "doedelig, , Dødelig konsekvens",
			"doedelig, doedelig, Dødelig konsekvens" })
	void severityFollowsActualAndPossibleHarm(String actual, String possible, String category) throws Exception {
		VariableMap harm = Variables.putValue("faktiskKonsekvens", actual).putValue("muligKonsekvens", possible);
		try (InputStream table = getClass().getResourceAsStream("/bpmn/alvorlighed.dmn")) {
			assertThat(this.engine.evaluateDecision(this.engine.parseDecision("alvorlighed", table), harm)
				.<String>getSingleEntry()).isEqualTo(category);
		}
	}

}
