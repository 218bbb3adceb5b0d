package dk.uthflow.intake;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CprTest {

	@ParameterizedTest
	@ValueSource(strings = { "010203-1234", "0102031234", "010203 1234", "290200-4000", "290204-1234", "010190-AB1C",
			"610203-1234" })
	void numberThatBeginsWithADayIsPossible(String cpr) {
		assertThat(Cpr.isPossible(cpr)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "310203-1234", "290203-1234", "001203-1234", "011303-1234", "290200-1234", "910203-1234",
			"12345", "010203-12345", "" })
	void numberThatDoesNotIsNot(String cpr) {
		assertThat(Cpr.isPossible(cpr)).isFalse();
	}

}
