package dk.uthflow.report;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuarterTest {

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2026-K1", "2026-03-31, 2026-K1", "2026-04-01, 2026-K2", "2026-09-30, 2026-K3",
			"2026-12-31, 2026-K4" })
	void aDayLiesInAQuarter(LocalDate day, String quarter) {
		assertThat(Quarter.of(day)).hasToString(quarter);
	}

	@Test
	void beforeTheFirstOfAYearIsTheFourthOfTheYearBefore() {
		assertThat(new Quarter(2026, 1).before()).isEqualTo(new Quarter(2025, 4));
	}

	@Test
	void itBeginsAndEndsWhenTheDaysDoInDenmark() {
		Quarter quarter = new Quarter(2026, 1);
		assertThat(quarter.begin()).isEqualTo("2025-12-31T23:00Z");
		assertThat(quarter.end()).isEqualTo("2026-03-31T22:00Z");
		assertThat(quarter.last()).isEqualTo("2026-03-31");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026", "2026-K5", "2026-K0", "26-K1", "2026-K1 ", "2026-k1" })
	void otherTextsAreNone(String text) {
		assertThat(Quarter.parse(text)).isEmpty();
	}

}
