package dk.uthflow.sor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SorIdTest {

	@ParameterizedTest
	@ValueSource(strings = { "8041000016000", "6081000016005", "330461000016004", "1280171000016004", "21000016006",
			"311000016009", "1325941000016001" })
	void acceptsIdsThatTheRegisterGave(String id) {
		assertThat(SorId.of(id)).hasToString(id);
	}

	@ParameterizedTest
	@CsvSource({ "8041000016001,kontrolcifret", "8014000016000,slutter på", "1000016006,11-18 cifre",
			"123456781000016000,kontrolcifret", "1234567891000016000,11-18 cifre", "08041000016000,11-18 cifre",
			"8041000026000,slutter på", "8041000016010,slutter på", "'8041000016000 ',11-18 cifre",
			"'=\"8041000016000\"',11-18 cifre", "80410000١6000,11-18 cifre", "-8041000016000,11-18 cifre",
			"'',11-18 cifre" })
	void refusesEverythingElseAndSaysWhy(String text, String why) {
		assertThat(SorId.parse(text)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> SorId.of(text)).withMessageContaining(why);
	}

	@Test
	void noTextIsNoId() {
		assertThat(SorId.parse(null)).isEmpty();
	}

}
