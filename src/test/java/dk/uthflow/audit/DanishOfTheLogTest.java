package dk.uthflow.audit;

import java.util.Locale;

import dk.uthflow.testing.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What extracts say in Danish whoever gets them, and what the page says in Danish, are
 * the same words.
 */
class DanishOfTheLogTest {

	private final MessageSource words = Templates.words();

	@ParameterizedTest
	@EnumSource
	void deedIsCalledTheSameEverywhere(Deed deed) {
		assertThat(say("log.deed." + deed)).isEqualTo(deed.danish());
	}

	@ParameterizedTest
	@EnumSource
	void outcomeIsCalledTheSameEverywhere(Outcome outcome) {
		assertThat(say("log.outcome." + outcome)).isEqualTo(outcome.danish());
	}

	private String say(String key) {
		return this.words.getMessage(key, null, Locale.forLanguageTag("da"));
	}

}
