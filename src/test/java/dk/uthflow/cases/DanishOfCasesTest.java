package dk.uthflow.cases;

import java.util.Locale;

import dk.uthflow.testing.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in Danish whoever reads it, and what pages say in Danish, are the same words.
 */
class DanishOfCasesTest {

	private final MessageSource words = Templates.words();

	@ParameterizedTest
	@EnumSource
	void statusIsCalledTheSameEverywhere(CaseStatus status) {
		assertThat(say(status.key())).isEqualTo(status.danish());
	}

	@ParameterizedTest
	@ValueSource(longs = { -100, -2, -1, 0, 1, 2, 90 })
	void timeLeftIsSaidTheSameEverywhere(long days) {
		TimeLeft left = new TimeLeft(days);
		assertThat(say(left.key(), left.count())).isEqualTo(left.text());
	}

	private String say(String key, Object... details) {
		return this.words.getMessage(key, details, Locale.forLanguageTag("da"));
	}

}
