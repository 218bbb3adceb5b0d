package dk.uthflow.cases.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.access.TestAccess;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.overview.House;
import dk.uthflow.cases.search.CaseSearch.Found;
import dk.uthflow.sor.OwnerKind;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.testing.TestDatabase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Over random trees, roles and cases, a search finds what somebody who reads the rules
 * slowly, case by case, would find.
 */
class AnySearchPropertyTest {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

	private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).atZone(COPENHAGEN).toInstant(), COPENHAGEN);

	private static final List<String> USERS = List.of("anna", "bo", "o'hara", "dorte", "alle");

	/** Each is its own stem. */
	private static final List<String> WORDS = List.of("fald", "seng", "insulin", "økse", "ål", "marevan");

	private static final List<String> SEVERITIES = List.of("Lettere konsekvens", "Dødelig konsekvens");

	private static final List<String> TYPES = List.of("patientuheld", "it's");

	private static final DataSource DATABASE = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(DATABASE);

	private final CaseSearch search = new CaseSearch(this.jdbc, CLOCK);

	private Random random;

	private House house;

	private List<Case> cases;

	@Property(tries = 40, shrinking = ShrinkingMode.OFF)
	void whatIsFoundIsWhatTheRulesSay(@ForAll long seed) {
		this.random = new Random(seed);
		this.house = house();
		this.cases = cases();
		SearchRights rights = new SearchRights(TestAccess.of(this.house), this.house);
		for (int asked = 0; asked < 8; asked++) {
			String user = pick(USERS);
			if (hasNoRole(user)) {
				assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> rights.scopeOf(user));
				continue;
			}
			SearchQuestion question = question();
			List<String> expected = expected(user, question);
			List<String> found = found(question, rights.scopeOf(user), expected.size());
			if (question.sort() == SearchSort.NYESTE) {
				assertThat(found).as("%s asks %s", user, question).isEqualTo(expected);
			}
			else {
				assertThat(found).as("%s asks %s", user, question).containsExactlyInAnyOrderElementsOf(expected);
			}
			assertExtractsAreThoseOfAHandler(rights, user, question, expected);
		}
	}

	private void assertExtractsAreThoseOfAHandler(SearchRights rights, String user, SearchQuestion question,
			List<String> expected) {
		if (this.house.rolesOf(user).stream().noneMatch((at) -> at.role() == Role.DECENTRAL_SAGSBEHANDLER)) {
			assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> rights.extractScopeOf(user));
			return;
		}
		Set<String> handled = this.cases.stream()
			.filter((one) -> has(user, Role.DECENTRAL_SAGSBEHANDLER, one.place))
			.map(Case::number)
			.collect(Collectors.toSet());
		SearchScope scope = rights.extractScopeOf(user);
		List<String> extracted = new ArrayList<>();
		for (DaySpan month : CaseSearch.months(this.search.reported(question))) {
			CaseKeys keys = CaseSearch.keys(question, scope).on(CaseKeys.REPORTED, month);
			this.jdbc.sql(Extracts.sql(question, keys)).params(CaseSearch.parameters(question, keys)).query((row) -> {
				extracted.add(row.getString("case_number"));
			});
		}
		assertThat(extracted).as("%s extracts %s", user, question)
			.isEqualTo(newestFirst(expected).stream().filter(handled::contains).toList());
	}

	private List<String> newestFirst(List<String> numbers) {
		return this.cases.stream().sorted(Case.NEWEST_FIRST).map(Case::number).filter(numbers::contains).toList();
	}

	/** Turns all pages. */
	private List<String> found(SearchQuestion question, SearchScope scope, int expected) {
		List<String> numbers = new ArrayList<>();
		Found found = this.search.find(question, scope, 1);
		assertThat(found.total()).as("%s", question).isEqualTo(expected);
		int pages = found.pages();
		for (int page = 1; page <= pages; page++) {
			this.search.find(question, scope, page).numbers().forEach((number) -> numbers.add(number.value()));
		}
		assertThat(this.search.find(question, scope, pages + 7).page()).isEqualTo(pages);
		return numbers;
	}

	/** The rules, one case at a time. */
	private List<String> expected(String user, SearchQuestion question) {
		return this.cases.stream()
			.filter((one) -> has(user, Role.DECENTRAL_SAGSBEHANDLER, one.place)
					|| (one.status.isOpen() && has(user, Role.INITIALMODTAGER, one.place)))
			.filter((one) -> isAsked(one, question))
			.sorted(Case.NEWEST_FIRST)
			.map(Case::number)
			.toList();
	}

	private boolean isAsked(Case one, SearchQuestion question) {
		return (question.words() == null || hasWords(one, question.words()))
				&& (question.number() == null || one.number.equals(question.number().value()))
				&& (question.place() == null || one.place.path().ids().contains(question.place()))
				&& isWithin(one.reported, question.reported()) && isWithin(one.happened, question.happened())
				&& isWithin(one.closed(), question.closed())
				&& (question.type() == null || question.type().equals(one.type))
				&& (question.severity() == null || question.severity().equals(one.severity))
				&& (question.statuses().isEmpty() || question.statuses().contains(one.status))
				&& (question.handler() == null || question.handler().equals(one.handler));
	}

	private static boolean hasWords(Case one, String asked) {
		List<String> has = List.of((one.headline + " " + one.text).toLowerCase().split("[ /.]+"));
		return Arrays.stream(asked.toLowerCase().split(" "))
			.allMatch((word) -> word.startsWith("-") ? !has.contains(word.substring(1)) : has.contains(word));
	}

	private static boolean isWithin(LocalDate day, DaySpan days) {
		return !days.isBounded() || (day != null && (days.from() == null || !day.isBefore(days.from()))
				&& (days.to() == null || !day.isAfter(days.to())));
	}

	private boolean hasNoRole(String user) {
		return this.house.rolesOf(user)
			.stream()
			.noneMatch((at) -> at.role() == Role.DECENTRAL_SAGSBEHANDLER || at.role() == Role.INITIALMODTAGER);
	}

	private boolean has(String user, Role role, SorUnit place) {
		return place.path().ids().stream().anyMatch((id) -> this.house.rolesOf(user).contains(new RoleAt(role, id)));
	}

	private House house() {
		House made = new House();
		List<SorUnit> units = new ArrayList<>();
		boolean manyRoots = this.random.nextInt(3) == 0;
		for (int number = 0; number < 24; number++) {
			boolean root = number < 2 || (manyRoots ? number < 14 : this.random.nextInt(8) == 0);
			units.add(made.unit("Enhed" + number, root ? null : pick(units), OwnerKind.MUNICIPALITY));
		}
		for (String user : USERS) {
			made.person(user, user, "Hansen");
			for (int role = this.random.nextInt(4); role > 0; role--) {
				made.role(user, pick(List.of(Role.DECENTRAL_SAGSBEHANDLER, Role.INITIALMODTAGER,
						Role.DECENTRAL_SAGSBEHANDLER, Role.INITIALMODTAGER, Role.VOGTER, Role.KOMMUNE_AABNESAGER)),
						pick(units));
			}
		}
		if (manyRoots) {
			units.stream()
				.filter((unit) -> unit.path().ids().size() == 1 && this.random.nextInt(8) > 0)
				.forEach((unit) -> made.role("alle", Role.DECENTRAL_SAGSBEHANDLER, unit));
		}
		return made;
	}

	private List<Case> cases() {
		this.jdbc.sql("delete from uth_case").update();
		List<Case> made = new ArrayList<>();
		int many = (this.random.nextInt(4) == 0) ? 200 : 40;
		for (int number = 1; number <= many; number++) {
			LocalDate reported = TODAY.minusDays(this.random.nextInt(this.random.nextBoolean() ? 40 : 900));
			CaseStatus status = pick(List.of(CaseStatus.values()));
			SorUnit place = pick(this.house.units());
			String caseNumber = "%d-%06d".formatted(reported.getYear(), number);
			made.add((status == CaseStatus.SLETTET)
					? new Case(caseNumber, status, "", place, null, reported, null, null, null, null)
					: new Case(caseNumber, status, words(2), place, (this.random.nextInt(3) == 0) ? null : pick(USERS),
							reported,
							(this.random.nextInt(4) == 0) ? null : reported.minusDays(this.random.nextInt(50)),
							(this.random.nextInt(4) == 0) ? null : pick(SEVERITIES),
							this.random.nextBoolean() ? null : pick(TYPES), words(3)));
		}
		new JdbcTemplate(DATABASE).batchUpdate(
				"""
						insert into uth_case (case_number, status, location, path, location_name, headline,
							reported, due, event_date, closed, handler, severity, event_type, data)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, jsonb_strip_nulls(jsonb_build_object('nytFelt', ?::text)))""",
				made.stream().map(Case::row).toList());
		return made;
	}

	private String words(int most) {
		return String.join(this.random.nextBoolean() ? " " : "/",
				this.random.ints(this.random.nextInt(most + 1), 0, WORDS.size())
					.mapToObj(WORDS::get)
					.map((word) -> this.random.nextBoolean() ? word.toUpperCase() : word)
					.distinct()
					.toList());
	}

	private SearchQuestion question() {
		return new SearchQuestion(
				asked(2, () -> pick(List.of(pick(WORDS), pick(WORDS).toUpperCase(), "-" + pick(WORDS), "fald -seng"))),
				asked(9, () -> new CaseNumber(pick(this.cases).number)), asked(4, () -> pick(places())), span(3),
				span(5), span(6), asked(5, () -> pick(TYPES)), asked(5, () -> pick(SEVERITIES)),
				(this.random.nextInt(4) == 0) ? EnumSet.of(pick(List.of(CaseStatus.values())), CaseStatus.AFSLUTTET)
						: Set.of(),
				asked(5, () -> pick(USERS)), pick(List.of(SearchSort.values())));
	}

	private DaySpan span(int oneIn) {
		if (this.random.nextInt(oneIn) > 0) {
			return DaySpan.ALL;
		}
		LocalDate from = TODAY.minusDays(this.random.nextInt(1000));
		return switch (this.random.nextInt(4)) {
			case 0 -> new DaySpan(from, null);
			case 1 -> new DaySpan(null, from);
			case 2 -> new DaySpan(from, from);
			default -> new DaySpan(from, from.plusDays(this.random.nextInt(800)));
		};
	}

	private <T> T asked(int oneIn, java.util.function.Supplier<T> value) {
		return (this.random.nextInt(oneIn) == 0) ? value.get() : null;
	}

	private List<SorId> places() {
		List<SorId> places = new ArrayList<>(this.house.units().stream().map(SorUnit::id).toList());
		places.add(House.sorId(9999));
		return places;
	}

	private <T> T pick(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	private record Case(String number, CaseStatus status, String headline, SorUnit place, String handler,
			LocalDate reported, LocalDate happened, String severity, String type, String text) {

		static final Comparator<Case> NEWEST_FIRST = Comparator.comparing(Case::reported)
			.thenComparing(Case::number)
			.reversed();

		/** Closed half an hour before midnight, in Denmark. */
		LocalDate closed() {
			return this.status.isOpen() ? null : this.reported.plusDays(3);
		}

		Object[] row() {
			return new Object[] { this.number, this.status.name(), this.place.id().value(),
					this.place.path().toString(), this.place.name(), this.headline, late(this.reported),
					this.reported.plusDays(90), this.happened, this.status.isOpen() ? null : late(closed()),
					this.handler, this.severity, this.type, this.text };
		}

		private static OffsetDateTime late(LocalDate day) {
			return day.atTime(23, 30).atZone(COPENHAGEN).toInstant().atOffset(ZoneOffset.UTC);
		}

	}

}
