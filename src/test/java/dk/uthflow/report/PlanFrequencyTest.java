package dk.uthflow.report;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlanFrequencyTest {

	@ParameterizedTest
	@CsvSource({ "UGENTLIG, 2026-11-02, 2026-11-02, 2026-11-09", "UGENTLIG, 2026-11-02, 2026-11-20, 2026-11-23",
			"MAANEDLIG, 2026-01-31, 2026-01-31, 2026-02-28", "MAANEDLIG, 2026-01-31, 2026-02-28, 2026-03-31",
			"KVARTALSVIS, 2026-01-01, 2026-06-30, 2026-07-01", "KVARTALSVIS, 2026-12-01, 2026-11-26, 2026-12-01" })
	void theNextDayIsTheFirstWholeStepAfterTheDay(PlanFrequency frequency, LocalDate first, LocalDate after,
			LocalDate next) {
		assertThat(frequency.next(first, after)).isEqualTo(next);
	}

}
