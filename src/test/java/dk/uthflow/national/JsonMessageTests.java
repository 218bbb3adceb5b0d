package dk.uthflow.national;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonMessageTests {

	@Test
	void theMessageOfAFullCaseKeepsToItsSchema() {
		assertThat(Schema.problems(message(Anonymised.full()))).isEmpty();
	}

	@Test
	void theMessageOfAScantCaseKeepsToItsSchema() {
		assertThat(Schema.problems(message(Anonymised.scant()))).isEmpty();
	}

	@Test
	void aFieldThatAProcessOwnerAddedFollowsAlong() {
		String message = message(Anonymised.with("vejrlig", "Isglat"));

		assertThat(message).contains("\"vejrlig\":\"Isglat\"");
		assertThat(Schema.problems(message)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "patientNavn, Karen", "patientCpr, 0101601234", "sagsbehandler, dan", "faktiskKonsekvens, meget",
			"haendelsesdato, i går", "lokation, Brovst" })
	void theSchemaRefusesWhoPeopleAreAndValuesOfNoMeaning(String field, String value) {
		assertThat(Schema.problems(message(Anonymised.with(field, value)))).isNotEmpty();
	}

	private static String message(AnonymisedCase anonymised) {
		return new String(new JsonMessage().write(anonymised), StandardCharsets.UTF_8);
	}

}
