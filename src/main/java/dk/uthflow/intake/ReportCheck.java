package dk.uthflow.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import dk.uthflow.cases.Attachments;
import dk.uthflow.forms.FieldError;
import dk.uthflow.forms.FormResult;
import dk.uthflow.lifecycle.Report;
import dk.uthflow.lifecycle.ReportForms;
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

	private static final Pattern FILE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final String CLIENT = "klientId";

	private static final String FILES = "bilag";

	private final ReportForms forms;

	private final SorUnits units;

	private final Clock clock;

	ReportCheck(ReportForms forms, SorUnits units, Clock clock) {
		this.forms = forms;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * @throws Problem that lists everything that is wrong
	 */
	Report checked(ReportKind kind, Map<String, Object> content) {
		Map<String, Object> submitted = new LinkedHashMap<>(content);
		Object clientId = submitted.remove(CLIENT);
		Object files = submitted.remove(FILES);
		FormResult result = this.forms.inForce(kind.form()).schema().validate(submitted, Map.of());
		List<FieldError> errors = new ArrayList<>(result.errors());
		if (clientId != null && !(clientId instanceof String text && CLIENT_ID.matcher(text).matches())) {
			errors.add(new FieldError(CLIENT, "»klientId« skal være 8-100 bogstaver a-z, cifre og bindestreger."));
		}
		List<UUID> attachments = files(files, errors);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DENMARK);
		Map<String, Object> values = result.values();
		if (kind == ReportKind.SAMLE) {
			values = ManyAlike.completed(values, today, errors);
		}
		checkFacts(values, today, errors);
		if (!errors.isEmpty()) {
			throw Problem.badContent("Ret de felter, der er nævnt, og send rapporten igen.", errors);
		}
		return new Report(values, (String) clientId, fingerprint(values, attachments), attachments);
	}

	private static String fingerprint(Map<String, Object> values, List<UUID> attachments) {
		if (attachments.isEmpty()) {
			return Fingerprint.of(values);
		}
		Map<String, Object> all = new LinkedHashMap<>(values);
		all.put(FILES, attachments.stream().map(UUID::toString).sorted().toList());
		return Fingerprint.of(all);
	}

	private static List<UUID> files(Object files, List<FieldError> errors) {
		if (files == null) {
			return List.of();
		}
		List<?> given = (files instanceof List<?> list) ? list : List.of("");
		List<UUID> ids = given.stream().map(ReportCheck::id).flatMap(Optional::stream).distinct().toList();
		if (ids.size() != given.size()) {
			errors.add(new FieldError(FILES,
					"»Bilag« skal være en liste af de id'er, som filerne fik, hvert id én gang."));
		}
		else if (ids.size() > Attachments.MOST) {
			errors.add(new FieldError(FILES, "Der kan højst være %d bilag. Fjern nogle.".formatted(Attachments.MOST)));
		}
		return ids;
	}

	private static Optional<UUID> id(Object id) {
		return (id instanceof String text && FILE_ID.matcher(text).matches()) ? Optional.of(UUID.fromString(text))
				: Optional.empty();
	}

	private void checkFacts(Map<String, Object> values, LocalDate today, List<FieldError> errors) {
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
