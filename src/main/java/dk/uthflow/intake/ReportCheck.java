package dk.uthflow.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dk.uthflow.forms.FieldError;
import dk.uthflow.forms.FormResult;
import dk.uthflow.lifecycle.Report;
import dk.uthflow.lifecycle.ReportForm;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Component;

/**
 * Checks a report by the form in force, and by what no form can know: whether the place
 * is open, whether the day has come, whether a CPR number can be one.
 */
@Component
class ReportCheck {

	private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

	private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9-]{8,100}");

	private final ReportForm form;

	private final SorUnits units;

	private final Clock clock;

	ReportCheck(ReportForm form, SorUnits units, Clock clock) {
		this.form = form;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * @throws Problem that lists everything that is wrong
	 */
	Report checked(Map<String, Object> content) {
		Map<String, Object> submitted = new LinkedHashMap<>(content);
		Object clientId = submitted.remove("klientId");
		FormResult result = this.form.inForce().schema().validate(submitted, Map.of());
		List<FieldError> errors = new ArrayList<>(result.errors());
		if (clientId != null && !(clientId instanceof String text && CLIENT_ID.matcher(text).matches())) {
			errors.add(new FieldError("klientId", "»klientId« skal være 8-100 bogstaver a-z, cifre og bindestreger."));
		}
		checkFacts(result.values(), errors);
		if (!errors.isEmpty()) {
			throw Problem.badContent("Ret de felter, der er nævnt, og send rapporten igen.", errors);
		}
		return new Report(result.values(), (String) clientId, Fingerprint.of(result.values()));
	}

	private void checkFacts(Map<String, Object> values, List<FieldError> errors) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DENMARK);
		if (values.get("lokation") instanceof String place && !isOpen(place, today)) {
			errors.add(new FieldError("lokation",
					"»Hvor skete det?« er ikke et sted, der tager imod rapporter. Vælg stedet på listen."));
		}
		if (values.get("haendelsesdato") instanceof String day && LocalDate.parse(day).isAfter(today)) {
			errors.add(new FieldError("haendelsesdato",
					"»Hvilken dag skete det?« ligger i fremtiden. Vælg i dag eller en tidligere dag."));
		}
		if (values.get("patientCpr") instanceof String cpr && !Cpr.isPossible(cpr)) {
			errors.add(new FieldError("patientCpr",
					"»Patientens CPR-nummer« begynder ikke med en dato, der findes. Ret det, eller lad feltet stå tomt."));
		}
	}

	private boolean isOpen(String place, LocalDate today) {
		return SorId.parse(place).flatMap(this.units::find).filter((unit) -> unit.isOpenOn(today)).isPresent();
	}

}
