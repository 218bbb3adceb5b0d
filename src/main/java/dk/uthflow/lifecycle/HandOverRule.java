package dk.uthflow.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dk.uthflow.forms.FieldError;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * A case is handed over to another place, one that exists and is open.
 */
@Component
class HandOverRule implements SubmissionRule {

	private final SorUnits units;

	private final Clock clock;

	HandOverRule(SorUnits units, Clock clock) {
		this.units = units;
		this.clock = clock;
	}

	@Override
	public List<FieldError> check(Submission submission) {
		if (!submission.says(CaseVariables.DECISION, CaseVariables.HAND_OVER)) {
			return List.of();
		}
		return problem(submission).map((problem) -> List.of(new FieldError(CaseVariables.LOCATION, problem)))
			.orElse(List.of());
	}

	private Optional<String> problem(Submission submission) {
		String location = submission.text(CaseVariables.LOCATION);
		if (location == null) {
			return Optional.of("Angiv SOR-ID for den lokation, sagen overdrages til");
		}
		if (location.equals(submission.location())) {
			return Optional.of("Sagen ligger allerede på denne lokation; vælg en anden");
		}
		Optional<SorUnit> unit = SorId.parse(location).flatMap(this.units::find);
		if (unit.isEmpty()) {
			return Optional.of("Der findes ingen SOR-enhed med id %s; søg lokationen frem igen".formatted(location));
		}
		if (!unit.get().isOpenOn(LocalDate.now(this.clock))) {
			return Optional.of("%s er lukket og kan ikke få sager; vælg en anden".formatted(unit.get().name()));
		}
		return Optional.empty();
	}

}
