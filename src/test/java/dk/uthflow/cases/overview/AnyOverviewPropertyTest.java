package dk.uthflow.cases.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import javax.sql.DataSource;

import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.access.TestAccess;
import dk.uthflow.access.TestAssignable;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.OwnerKind;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.testing.TestDatabase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over random trees, roles and cases, Åbne sager shows what somebody who reads the rules
 * slowly, case by case, would show.
 */
class AnyOverviewPropertyTest {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

	private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).atZone(COPENHAGEN).toInstant(), COPENHAGEN);

	private static final List<String> USERS = List.of("anna", "bo", "carl", "dorte", "erik", "forsvundet");

	/** In the order of the Danish alphabet, where aa is å. */
	private static final List<String> HEADLINES = List.of("Zebra", "Æble faldt", "Økse", "Åben dør", "Aage faldt");

	/** From the lightest. */
	private static final List<String> SEVERITIES = List.of("Ingen konsekvens", "Lettere konsekvens",
			"Alvorlig patientsikkerhedsrisiko", "Alvorlig konsekvens", "Dødelig konsekvens");

	private static final DataSource DATABASE = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(DATABASE);

	private Random random;

	private House house;

	private List<Case> cases;

	@Property(tries = 60, shrinking = ShrinkingMode.OFF)
	void whatIsShownIsWhatTheRulesSay(@ForAll long seed) {
		this.random = new Random(seed);
		this.house = house();
		this.cases = cases();
		Overview overview = overview();
		for (int question = 0; question < 10; question++) {
			String user = pick(USERS);
			OverviewFilter filter = filter();
			OverviewSort sort = pick(List.of(OverviewSort.values()));
			boolean descending = this.random.nextBoolean();

			List<String> expected = expected(user, filter, sort, descending);

			assertThat(shown(overview, user, filter, sort, descending))
				.as("%s, %s, %s %s", user, filter, sort, descending)
				.isEqualTo(expected);
			assertThat(overview.matching(user, filter, 1000)).extracting((held) -> held.number().value())
				.containsExactlyInAnyOrderElementsOf(expected);
			assertThat(overview.find(user, this.cases.stream().map((one) -> new CaseNumber(one.number)).toList()))
				.extracting(OverviewRow::number)
				.containsExactlyInAnyOrderElementsOf(expected(user, OverviewFilter.ALL, sort, false));
		}
	}

	private List<String> shown(Overview overview, String user, OverviewFilter filter, OverviewSort sort,
			boolean descending) {
		List<String> shown = new ArrayList<>();
		OverviewPage page = overview.page(user, filter, sort, descending, 1);
		long total = page.total();
		for (int number = 1; number <= page.pages(); number++) {
			page = overview.page(user, filter, sort, descending, number);
			page.rows().forEach((row) -> shown.add(row.number()));
			page.rows()
				.forEach(
						(row) -> assertThat(row.standing() == OverviewRow.Standing.CAN).isEqualTo(!astray(found(row))));
		}
		assertThat(total).isEqualTo(shown.size());
		return shown;
	}

	private Case found(OverviewRow row) {
		return this.cases.stream().filter((one) -> one.number.equals(row.number())).findFirst().orElseThrow();
	}

	/** The rules, one case at a time. */
	private List<String> expected(String user, OverviewFilter filter, OverviewSort sort, boolean descending) {
		Comparator<Case> order = Comparator.comparing((Case one) -> key(one, sort)).thenComparing(Case::number);
		if (sort == OverviewSort.ALDER) {
			order = order.reversed();
		}
		return this.cases.stream()
			.filter((one) -> one.status == CaseStatus.SAGSBEHANDLING || one.status == CaseStatus.ANONYMISERING)
			.filter((one) -> has(user, Role.KOMMUNE_AABNESAGER, one.place)
					|| has(user, Role.REGION_AABNESAGER, one.place))
			.filter((one) -> isWanted(one, filter))
			.sorted(Comparator.comparing((Case one) -> !astray(one))
				.thenComparing(descending ? order.reversed() : order))
			.map(Case::number)
			.toList();
	}

	private boolean isWanted(Case one, OverviewFilter filter) {
		long age = TODAY.toEpochDay() - one.reported.toEpochDay();
		return (filter.handler() == null || (filter.isGone() ? astray(one)
				: Objects.equals(one.handler, filter.handler().equals("-") ? null : filter.handler())))
				&& (filter.place() == null || one.place.path().ids().contains(filter.place()))
				&& (filter.minAge() == null || age >= filter.minAge()) && (!filter.overdue() || age > 90)
				&& (filter.type() == null
						|| Objects.equals(one.type, filter.type().equals("-") ? null : filter.type()));
	}

	/** The handler cannot handle the case, by the rule of who may be named for it. */
	private boolean astray(Case one) {
		if (one.handler == null) {
			return false;
		}
		boolean decentral = has(one.handler, Role.DECENTRAL_SAGSBEHANDLER, one.place);
		SorUnit root = this.house.find(one.place.path().root()).orElseThrow();
		boolean provider = root.ownerKind() == OwnerKind.MUNICIPALITY && this.house.rolesOf(one.handler)
			.stream()
			.filter((roleAt) -> roleAt.role() == Role.PRIVATLEVERANDOR)
			.anyMatch((roleAt) -> this.house.find(roleAt.location()).orElseThrow().path().root().equals(root.id()));
		boolean receiver = one.rejected && has(one.handler, Role.INITIALMODTAGER, one.place);
		return !decentral && !provider && !receiver;
	}

	private boolean has(String user, Role role, SorUnit place) {
		return place.path().ids().stream().anyMatch((id) -> this.house.rolesOf(user).contains(new RoleAt(role, id)));
	}

	private Comparable<Object> key(Case one, OverviewSort sort) {
		Object key = switch (sort) {
			case NUMMER -> one.number;
			case OVERSKRIFT -> HEADLINES.indexOf(one.headline);
			case LOKATION -> one.place.name();
			case SAGSBEHANDLER -> (one.handler != null) ? name(one.handler) : "\uFFFF";
			case ALDER, FRIST -> one.reported.toEpochDay();
			case ALVORLIGHED -> (one.severity != null) ? SEVERITIES.indexOf(one.severity) : -1;
		};
		@SuppressWarnings("unchecked")
		Comparable<Object> comparable = (Comparable<Object>) key;
		return comparable;
	}

	private String name(String userId) {
		return this.house.person(userId).map((person) -> person.fullName()).orElse(userId);
	}

	private House house() {
		House made = new House();
		List<SorUnit> units = new ArrayList<>();
		for (int number = 0; number < 12; number++) {
			SorUnit parent = (number < 2 || this.random.nextInt(6) == 0) ? null : pick(units);
			units.add(made.unit("Enhed" + (char) ('a' + number), parent, pick(List.of(OwnerKind.values()))));
		}
		for (String user : USERS) {
			if (!user.equals("forsvundet")) {
				made.person(user, user, "Hansen");
			}
			for (int role = this.random.nextInt(4); role > 0; role--) {
				made.role(user, pick(List.of(Role.KOMMUNE_AABNESAGER, Role.REGION_AABNESAGER,
						Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR, Role.INITIALMODTAGER, Role.VOGTER)),
						pick(units));
			}
		}
		made.gone("forsvundet");
		return made;
	}

	private List<Case> cases() {
		this.jdbc.sql("delete from uth_case").update();
		List<Case> made = new ArrayList<>();
		int many = (this.random.nextInt(4) == 0) ? 160 : 25;
		for (int number = 1; number <= many; number++) {
			// A deleted case keeps nothing that could be shown, nor does the table let
			// it.
			CaseStatus status = pick(List.copyOf(EnumSet.complementOf(EnumSet.of(CaseStatus.SLETTET))));
			Case one = new Case("2026-%06d".formatted(number), status, pick(HEADLINES), pick(this.house.units()),
					this.random.nextInt(5) == 0 ? null : pick(USERS), TODAY.minusDays(this.random.nextInt(130)),
					this.random.nextInt(4) == 0 ? null : pick(SEVERITIES),
					this.random.nextBoolean() ? null : pick(List.of("patientuheld", "medicinering")),
					status == CaseStatus.AFVIST || (status == CaseStatus.ANONYMISERING && this.random.nextBoolean()));
			made.add(one);
		}
		new JdbcTemplate(DATABASE).batchUpdate("""
				insert into uth_case (case_number, status, location, path, location_name, headline,
					reported, due, closed, handler, severity, event_type, rejection_reason, data)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')""", made.stream().map(Case::row).toList());
		return made;
	}

	private OverviewFilter filter() {
		List<String> handlers = new ArrayList<>(USERS);
		handlers.addAll(List.of("-", "!", "!"));
		return new OverviewFilter(this.random.nextInt(3) == 0 ? pick(handlers) : null,
				this.random.nextInt(3) == 0 ? pick(places()) : null,
				this.random.nextInt(4) == 0 ? this.random.nextInt(120) : null, this.random.nextInt(4) == 0,
				this.random.nextInt(4) == 0 ? pick(List.of("-", "patientuheld")) : null);
	}

	private List<SorId> places() {
		List<SorId> places = new ArrayList<>(this.house.units().stream().map(SorUnit::id).toList());
		places.add(House.sorId(99));
		return places;
	}

	private Overview overview() {
		return new Overview(TestAccess.of(this.house), this.house, new OpenCases(this.jdbc),
				new Handlers(this.house, TestAssignable.of(this.house, this.house), TestAccess.of(this.house)),
				new OverviewRows(this.house, CLOCK), CLOCK);
	}

	private <T> T pick(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	private record Case(String number, CaseStatus status, String headline, SorUnit place, String handler,
			LocalDate reported, String severity, String type, boolean rejected) {

		Object[] row() {
			OffsetDateTime at = this.reported.atTime(23, 30).atZone(COPENHAGEN).toInstant().atOffset(ZoneOffset.UTC);
			return new Object[] { this.number, this.status.name(), this.place.id().value(),
					this.place.path().toString(), this.place.name(), this.headline, at, this.reported.plusDays(90),
					this.status.isOpen() ? null : at, this.handler, this.severity, this.type,
					this.rejected ? "testsag" : null };
		}

	}

}
