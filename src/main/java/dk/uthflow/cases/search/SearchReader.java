package dk.uthflow.cases.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dk.uthflow.access.PageWords;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Understands what was typed, or says what is wrong with it.
 */
@Component
class SearchReader {

	static final int LONGEST_WORDS = 500;

	/** Of any other field. */
	static final int LONGEST = 200;

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final List<DateTimeFormatter> DATES = List.of("d.M.uuuu", "d-M-uuuu", "d/M/uuuu", "uuuu-M-d")
		.stream()
		.map((pattern) -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
		.toList();

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	private final SearchPlaces places;

	private final SearchHandlers handlers;

	private final JdbcClient jdbc;

	private final PageWords words;

	SearchReader(SearchPlaces places, SearchHandlers handlers, JdbcClient jdbc, PageWords words) {
		this.words = words;
		this.places = places;
		this.handlers = handlers;
		this.jdbc = jdbc;
	}

	SearchReading read(SearchForm form, SearchScope scope) {
		return new Reader(form, scope).read();
	}

	/** Whether anything is left of the words when those are gone that say nothing. */
	private boolean saysSomething(String words) {
		return this.jdbc.sql("select numnode(websearch_to_tsquery('danish', uth_readable(:words))) > 0")
			.param("words", words)
			.query(Boolean.class)
			.single();
	}

	/** Reads one form, field by field. */
	private final class Reader {

		private final SearchForm form;

		private final SearchScope scope;

		private final Map<String, String> errors = new LinkedHashMap<>();

		private List<SorUnit> candidates = List.of();

		private Reader(SearchForm form, SearchScope scope) {
			this.form = form;
			this.scope = scope;
		}

		private SearchReading read() {
			boolean isNumber = this.form.sagsnummer() == null && CaseNumber.parse(this.form.ord()).isPresent();
			CaseNumber number = number(isNumber ? this.form.ord() : this.form.sagsnummer());
			String words = isNumber ? null : words();
			SorUnit place = place();
			DaySpan reported = days("rapporteret", this.form.rapporteretFra(), this.form.rapporteretTil());
			DaySpan happened = days("haendt", this.form.haendtFra(), this.form.haendtTil());
			DaySpan closed = days("afsluttet", this.form.afsluttetFra(), this.form.afsluttetTil());
			String handler = handler();
			shortEnough("type", this.form.type());
			shortEnough("alvorlighed", this.form.alvorlighed());
			Set<CaseStatus> statuses = statuses();
			if (!this.errors.isEmpty()) {
				return new SearchReading(this.form, null, this.errors, this.candidates);
			}
			SearchSort sort = SearchSort.NYESTE.name().equals(this.form.sorter()) ? SearchSort.NYESTE
					: SearchSort.RELEVANS;
			SearchForm understood = new SearchForm(words, (number != null) ? number.value() : null,
					(place != null) ? place.id().value() : null, (place != null) ? place.name() : null, null,
					shown(reported.from()), shown(reported.to()), shown(happened.from()), shown(happened.to()),
					shown(closed.from()), shown(closed.to()), this.form.type(), this.form.alvorlighed(),
					this.form.status(), handler, sort.name());
			return new SearchReading(understood,
					new SearchQuestion(words, number, (place != null) ? place.id() : null, reported, happened, closed,
							this.form.type(), this.form.alvorlighed(), statuses, handler, sort),
					this.errors, List.of());
		}

		private CaseNumber number(String text) {
			Optional<CaseNumber> number = CaseNumber.parse(text);
			if (text != null && number.isEmpty()) {
				this.errors.put("sagsnummer", say("search.wrong.number"));
			}
			return number.orElse(null);
		}

		private String words() {
			String words = this.form.ord();
			if (words != null && words.length() > LONGEST_WORDS) {
				this.errors.put("ord", say("search.wrong.long", LONGEST_WORDS));
			}
			else if (words != null && !saysSomething(words)) {
				this.errors.put("ord", say("search.wrong.words"));
			}
			return words;
		}

		private SorUnit place() {
			if (!shortEnough("stedTekst", this.form.stedTekst())) {
				return null;
			}
			String chosen = (this.form.stedValg() != null) ? this.form.stedValg() : this.form.sted();
			Optional<SorUnit> unit = SorId.parse(chosen).flatMap(SearchReader.this.places::find);
			boolean asChosen = this.form.stedValg() != null || this.form.stedTekst() == null
					|| unit.filter((found) -> found.name().equals(this.form.stedTekst())).isPresent();
			if (unit.isPresent() && asChosen) {
				return unit.get();
			}
			if (this.form.stedTekst() == null) {
				return null;
			}
			List<SorUnit> found = SearchReader.this.places.meant(this.scope, this.form.stedTekst());
			if (found.size() == 1) {
				return found.get(0);
			}
			this.candidates = found;
			this.errors.put("stedTekst",
					say(found.isEmpty() ? "search.wrong.noPlace" : "search.wrong.places", this.form.stedTekst()));
			return null;
		}

		private String handler() {
			if (this.form.sagsbehandler() == null || !shortEnough("sagsbehandler", this.form.sagsbehandler())) {
				return null;
			}
			List<String> found = SearchReader.this.handlers.meant(this.scope, this.form.sagsbehandler());
			if (found.size() != 1) {
				this.errors.put("sagsbehandler",
						say(found.isEmpty() ? "search.wrong.noHandler" : "search.wrong.handlers",
								this.form.sagsbehandler(), String.join(", ", found)));
				return null;
			}
			return found.get(0);
		}

		private Set<CaseStatus> statuses() {
			EnumSet<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
			if (this.form.status() != null) {
				Arrays.stream(CaseStatus.values()).filter((status) -> switch (this.form.status()) {
					case SearchForm.OPEN -> status.isOpen();
					case SearchForm.CLOSED -> !status.isOpen();
					default -> status.name().equals(this.form.status());
				}).forEach(statuses::add);
				if (statuses.isEmpty()) {
					this.errors.put("status", say("search.wrong.status"));
				}
			}
			return statuses;
		}

		private DaySpan days(String field, String from, String to) {
			DaySpan days = new DaySpan(day(field + "Fra", from), day(field + "Til", to));
			if (days.from() != null && days.to() != null && days.from().isAfter(days.to())) {
				this.errors.put(field + "Til", say("search.wrong.order", shown(days.from())));
			}
			return days;
		}

		private LocalDate day(String field, String text) {
			if (text == null) {
				return null;
			}
			Optional<LocalDate> day = DATES.stream()
				.flatMap((format) -> parse(text, format).stream())
				.filter((parsed) -> parsed.getYear() >= FIRST_YEAR && parsed.getYear() <= LAST_YEAR)
				.findFirst();
			if (day.isEmpty()) {
				this.errors.put(field, say("search.wrong.day"));
			}
			return day.orElse(null);
		}

		private boolean shortEnough(String field, String text) {
			boolean fits = text == null || text.length() <= LONGEST;
			if (!fits) {
				this.errors.put(field, say("search.wrong.long", LONGEST));
			}
			return fits;
		}

		private String say(String key, Object... details) {
			return SearchReader.this.words.say(key, details);
		}

		private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
			try {
				return Optional.of(LocalDate.parse(text, format));
			}
			catch (DateTimeParseException ex) {
				return Optional.empty();
			}
		}

		private static String shown(LocalDate day) {
			return (day != null) ? SHOWN.format(day) : null;
		}

	}

}
