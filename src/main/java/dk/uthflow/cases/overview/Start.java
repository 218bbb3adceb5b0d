package dk.uthflow.cases.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dk.uthflow.access.Access;
import dk.uthflow.access.Directory;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.overview.StartPage.Waiting;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Service;

/**
 * What waits for a person and what is late, each number counted within the reach of the
 * role that it is for, and the last twelve months.
 */
@Service
class Start {

	static final Set<Role> ROLES = EnumSet.of(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR,
			Role.KOMMUNE_AABNESAGER, Role.REGION_AABNESAGER, Role.VOGTER);

	private static final String TASKS = "/camunda/app/tasklist/default/";

	private static final int MONTHS = 12;

	private static final int MOST_URGENT = 15;

	private final Access access;

	private final Directory directory;

	private final SorUnits units;

	private final StartCounts counts;

	private final OpenCases cases;

	private final OverviewRows rows;

	private final Clock clock;

	Start(Access access, Directory directory, SorUnits units, StartCounts counts, OpenCases cases, OverviewRows rows,
			Clock clock) {
		this.access = access;
		this.directory = directory;
		this.units = units;
		this.counts = counts;
		this.cases = cases;
		this.rows = rows;
		this.clock = clock;
	}

	StartPage of(String userId) {
		String name = this.directory.person(userId).map(Person::fullName).orElse(userId);
		LocalDate today = LocalDate.now(this.clock);
		if (this.access.has(userId, Role.PRIVATLEVERANDOR)) {
			return ofProvider(userId, name, today);
		}
		Scope receives = scope(userId, Role.INITIALMODTAGER);
		Scope handles = scope(userId, Role.DECENTRAL_SAGSBEHANDLER);
		Scope oversees = scope(userId, Role.KOMMUNE_AABNESAGER, Role.REGION_AABNESAGER);
		Scope watches = scope(userId, Role.VOGTER);
		List<Waiting> waiting = new ArrayList<>();
		waiting.addAll(received(userId, receives, today));
		waiting.addAll(handled(userId, handles, today));
		waiting.addAll(overseen(userId, oversees, today));
		waiting.addAll(watched(userId, watches, today));
		Scope open = together(receives, handles, watches);
		Where seen = open.isEmpty() ? Where.in(oversees) : Where.openIn(open);
		Months months = new Months(YearMonth.from(today), MONTHS);
		return new StartPage(name, waiting, urgent(seen),
				handles.isEmpty() ? Chart.ofOpen(this.counts.open(seen, months))
						: Chart.ofAll(this.counts.reportedAndClosed(handles, months)));
	}

	private StartPage ofProvider(String userId, String name, LocalDate today) {
		Where own = Where.openOf(userId);
		List<OpenCount> found = this.counts.of(own, userId, today);
		Months months = new Months(YearMonth.from(today), MONTHS);
		return new StartPage(name, List.of(waiting("start.waiting.mine", TASKS, found, (one) -> true)), urgent(own),
				Chart.ofOpen(this.counts.open(own, months)));
	}

	private List<Waiting> received(String userId, Scope scope, LocalDate today) {
		if (scope.isEmpty()) {
			return List.of();
		}
		List<OpenCount> found = this.counts.of(Where.openIn(scope), userId, today);
		return List.of(waiting("start.waiting.inbox", TASKS, found, (one) -> one.status() == CaseStatus.INDBAKKE),
				waiting("start.waiting.handledHere", null, found, (one) -> one.status().isUnderHandling()));
	}

	private List<Waiting> handled(String userId, Scope scope, LocalDate today) {
		if (scope.isEmpty()) {
			return List.of();
		}
		List<OpenCount> found = this.counts.of(Where.openIn(scope), userId, today);
		return List.of(waiting("start.waiting.withMe", TASKS, found, OpenCount::mine),
				waiting("start.waiting.withNobody", TASKS, found,
						(one) -> one.status() == CaseStatus.SAGSBEHANDLING && one.nobodys()),
				waiting("start.waiting.toAnonymise", TASKS, found, (one) -> one.status() == CaseStatus.ANONYMISERING),
				waiting("start.waiting.allHandled", null, found, (one) -> one.status().isUnderHandling()));
	}

	private List<Waiting> overseen(String userId, Scope scope, LocalDate today) {
		if (scope.isEmpty()) {
			return List.of();
		}
		List<OpenCount> found = this.counts.of(Where.in(scope).and("closed is null"), userId, today);
		return List.of(waiting("start.waiting.overseen", OverviewController.PATH, found, (one) -> true));
	}

	private List<Waiting> watched(String userId, Scope scope, LocalDate today) {
		if (scope.isEmpty()) {
			return List.of();
		}
		List<OpenCount> found = this.counts.of(Where.openIn(scope), userId, today);
		return List.of(waiting("start.waiting.watched", WatchedCasesController.PATH, found,
				(one) -> one.status() == CaseStatus.INDBAKKE));
	}

	private static Waiting waiting(String title, String path, List<OpenCount> found, Predicate<OpenCount> which) {
		return new Waiting(title, path, sum(found, which), sum(found, which.and(OpenCount::soon)),
				sum(found, which.and(OpenCount::late)));
	}

	private static long sum(List<OpenCount> found, Predicate<OpenCount> which) {
		return found.stream().filter(which).mapToLong(OpenCount::cases).sum();
	}

	private List<OverviewRow> urgent(Where where) {
		return this.rows.of(this.cases.mostUrgent(where, MOST_URGENT), KnownHandlers.NOBODY);
	}

	private Scope scope(String userId, Role... roles) {
		List<SorId> places = new ArrayList<>();
		for (Role role : roles) {
			places.addAll(this.access.locations(userId, role));
		}
		return scope(places);
	}

	private Scope scope(Collection<SorId> places) {
		return places.isEmpty() ? Scope.NOTHING
				: Scope.of(this.units.findAll(places).values().stream().map(SorUnit::path).toList());
	}

	private static Scope together(Scope... scopes) {
		return Scope.of(List.of(scopes).stream().flatMap((scope) -> scope.tops().stream()).toList());
	}

}
