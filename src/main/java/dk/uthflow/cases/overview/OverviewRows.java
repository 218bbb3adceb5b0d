package dk.uthflow.cases.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dk.uthflow.cases.TimeLeft;
import dk.uthflow.cases.overview.OverviewRow.Standing;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * Makes rows of cases: with names and paths, and counted in days.
 */
@Component
class OverviewRows {

	private static final String STEP = " ▸ ";

	private final SorUnits units;

	private final Clock clock;

	OverviewRows(SorUnits units, Clock clock) {
		this.units = units;
		this.clock = clock;
	}

	List<OverviewRow> of(List<OpenCase> cases, KnownHandlers known) {
		Map<SorId, SorUnit> places = this.units
			.findAll(cases.stream().map((found) -> found.path().unit()).collect(Collectors.toSet()));
		LocalDate today = LocalDate.now(this.clock);
		return cases.stream()
			.map((found) -> new OverviewRow(found, found.locationName(), above(places.get(found.path().unit())),
					(found.handler() != null) ? known.name(found.handler()) : null, standing(found, known),
					ChronoUnit.DAYS.between(found.reported().atZone(this.clock.getZone()).toLocalDate(), today),
					TimeLeft.of(found.due(), today)))
			.toList();
	}

	private static Standing standing(OpenCase found, KnownHandlers known) {
		if (!known.isAstray(found)) {
			return Standing.CAN;
		}
		return known.gone().contains(found.handler()) ? Standing.GONE : Standing.NO_ROLE;
	}

	private static String above(SorUnit unit) {
		int end = (unit != null) ? unit.pathNames().lastIndexOf(STEP) : -1;
		return (end > 0) ? unit.pathNames().substring(0, end) : "";
	}

}
