package dk.uthflow.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dk.uthflow.access.PageWords;
import dk.uthflow.sor.SorUnit;

import org.springframework.stereotype.Component;

/**
 * Whether a form says a plan that this person may have, and what is wrong with it
 * otherwise: field by field, with the remedy.
 */
@Component
class PlanCheck {

	static final int LONGEST_NAME = 80;

	static final int MOST_RECIPIENTS = 50;

	static final int MOST_PLANS = 100;

	private static final int LONGEST_TEXT = 200;

	private static final List<DateTimeFormatter> DATES = Stream.of("d.M.uuuu", "d-M-uuuu", "d/M/uuuu", "uuuu-M-d")
		.map((pattern) -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
		.toList();

	private final PlanPlaces places;

	private final PlanReaders readers;

	private final PlanTable plans;

	private final Clock clock;

	private final PageWords words;

	PlanCheck(PlanPlaces places, PlanReaders readers, PlanTable plans, Clock clock, PageWords words) {
		this.places = places;
		this.readers = readers;
		this.plans = plans;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * @param existing the plan that is changed, or null for a new one
	 */
	Answer check(String userId, PlanForm form, Plan existing) {
		Answer place = place(userId, form);
		Map<String, String> errors = new LinkedHashMap<>();
		String name = form.navn().replaceAll("\\p{Cntrl}", " ").strip();
		if (name.isEmpty()) {
			errors.put("navn", this.words.say("plan.wrong.noName"));
		}
		else if (name.length() > LONGEST_NAME) {
			errors.put("navn", this.words.say("plan.wrong.longName", LONGEST_NAME));
		}
		else if (existing == null && this.plans.count(userId) >= MOST_PLANS) {
			errors.put("navn", this.words.say("plan.wrong.tooMany", MOST_PLANS));
		}
		errors.putAll(place.errors());
		Optional<PlanReport> report = value(PlanReport.values(), form.rapport());
		if (report.isEmpty()) {
			errors.put("rapport", this.words.say("plan.wrong.report"));
		}
		Optional<PlanFrequency> frequency = value(PlanFrequency.values(), form.hyppighed());
		if (frequency.isEmpty()) {
			errors.put("hyppighed", this.words.say("plan.wrong.frequency"));
		}
		Optional<LocalDate> next = day(form.naeste());
		wrongDay(next, existing).ifPresent((wrong) -> errors.put("naeste", wrong));
		if (place.place() != null) {
			wrongRecipients(form, place.place(), existing).ifPresent((wrong) -> errors.put("modtager", wrong));
		}
		else if (form.modtager().isEmpty()) {
			errors.put("modtager", this.words.say("plan.wrong.placeFirst"));
		}
		if (!errors.isEmpty()) {
			return new Answer(null, errors, place.place(), place.possible());
		}
		LocalDate day = next.orElseThrow();
		boolean sameDays = existing != null && existing.next().equals(day)
				&& existing.frequency() == frequency.orElseThrow();
		return new Answer(new Checked(name, place.place(), report.orElseThrow(), frequency.orElseThrow(),
				sameDays ? existing.first() : day, day, form.modtager()), Map.of(), place.place(), List.of());
	}

	/** Only the place that the form means. */
	Answer place(String userId, PlanForm form) {
		String id = form.stedValg().isEmpty() ? form.sted() : form.stedValg();
		Optional<SorUnit> chosen = this.places.find(userId, id);
		boolean asChosen = !form.stedValg().isEmpty() || form.stedTekst().isEmpty()
				|| chosen.filter((unit) -> unit.name().equals(form.stedTekst())).isPresent();
		if (chosen.isPresent() && asChosen) {
			return new Answer(null, Map.of(), chosen.get(), List.of());
		}
		if (form.stedTekst().isEmpty() && id.isEmpty()) {
			return new Answer(null, Map.of("stedTekst", this.words.say("plan.wrong.noPlace")), null, List.of());
		}
		List<SorUnit> meant = (form.stedTekst().length() <= LONGEST_TEXT) ? this.places.meant(userId, form.stedTekst())
				: List.of();
		if (meant.size() == 1) {
			return new Answer(null, Map.of(), meant.get(0), List.of());
		}
		String wrong = meant.isEmpty() ? this.words.say("plan.wrong.placeUnknown")
				: this.words.say("plan.wrong.manyPlaces");
		return new Answer(null, Map.of("stedTekst", wrong), null, meant);
	}

	private Optional<String> wrongDay(Optional<LocalDate> next, Plan existing) {
		if (next.isEmpty()) {
			return Optional.of(this.words.say("plan.wrong.day"));
		}
		LocalDate today = LocalDate.now(this.clock);
		boolean unchanged = existing != null && existing.next().equals(next.get());
		if (!unchanged && !next.get().isAfter(today)) {
			return Optional.of(this.words.say("plan.wrong.dayPast"));
		}
		return next.get().isAfter(today.plusYears(1)) ? Optional.of(this.words.say("plan.wrong.dayFar"))
				: Optional.empty();
	}

	private Optional<String> wrongRecipients(PlanForm form, SorUnit place, Plan existing) {
		if (form.modtager().isEmpty()) {
			return Optional.of(this.words.say("plan.wrong.noRecipients"));
		}
		if (form.modtager().size() > MOST_RECIPIENTS) {
			return Optional.of(this.words.say("plan.wrong.manyRecipients", MOST_RECIPIENTS));
		}
		List<String> refused = form.modtager()
			.stream()
			.filter((id) -> this.readers.reader(id, place.path()).isEmpty())
			.map((id) -> isKnown(id, existing) ? this.readers.name(id) : "»" + id + "«")
			.toList();
		return refused.isEmpty() ? Optional.empty()
				: Optional.of(this.words.say("plan.wrong.recipients", String.join(", ", refused), place.name()));
	}

	/** The directory is told of nobody whom the person does not see already. */
	static boolean isKnown(String userId, Plan existing) {
		return existing != null && existing.recipients().contains(PlanTable.key(userId));
	}

	private static <T extends Enum<T>> Optional<T> value(T[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst();
	}

	private static Optional<LocalDate> day(String text) {
		for (DateTimeFormatter format : DATES) {
			try {
				return Optional.of(LocalDate.parse(text, format));
			}
			catch (DateTimeParseException ex) {
				// perhaps the next one
			}
		}
		return Optional.empty();
	}

	/**
	 * What a form says.
	 *
	 * @param plan the plan, or null where something is wrong
	 * @param errors what is wrong, by field
	 * @param place the place it means, or null
	 * @param possible the places that it can mean, where it is not clear which
	 */
	record Answer(Checked plan, Map<String, String> errors, SorUnit place, List<SorUnit> possible) {

	}

	/** A plan that may be saved. */
	record Checked(String name, SorUnit place, PlanReport report, PlanFrequency frequency, LocalDate first,
			LocalDate next, List<String> recipients) {

	}

}
