package dk.uthflow.cases.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The days of cases are Danish days.
 */
final class CaseDays {

	static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private CaseDays() {
	}

	static LocalDate of(Instant instant) {
		return LocalDate.ofInstant(instant, COPENHAGEN);
	}

	static OffsetDateTime timestamp(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
