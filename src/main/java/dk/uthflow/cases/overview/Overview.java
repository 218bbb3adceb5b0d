package dk.uthflow.cases.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.overview.OverviewPage.HandlerChoice;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/**
 * Åbne sager: what those see who oversee the handling of cases in their locations.
 */
@Service
class Overview {

	static final Set<Role> ROLES = Set.of(Role.KOMMUNE_AABNESAGER, Role.REGION_AABNESAGER);

	private final Access access;

	private final SorUnits units;

	private final OpenCases cases;

	private final Handlers handlers;

	private final OverviewRows rows;

	private final Clock clock;

	Overview(Access access, SorUnits units, OpenCases cases, Handlers handlers, OverviewRows rows, Clock clock) {
		this.access = access;
		this.units = units;
		this.cases = cases;
		this.handlers = handlers;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * @throws ResponseStatusException 403 when this is not for the user
	 */
	void require(String userId) {
		if (ROLES.stream().noneMatch((role) -> this.access.has(userId, role))) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

	/** The units that the user oversees. */
	Scope scope(String userId) {
		Set<SorId> locations = ROLES.stream()
			.flatMap((role) -> this.access.locations(userId, role).stream())
			.collect(Collectors.toSet());
		return Scope.of(this.units.findAll(locations).values().stream().map(SorUnit::path).toList());
	}

	OverviewPage page(String userId, OverviewFilter filter, OverviewSort sort, boolean descending, int asked) {
		View view = view(userId, filter);
		long total = filter.isGone() ? view.astray : this.cases.count(view.where);
		int pages = (int) Math.max(1, (total + OverviewPage.SIZE - 1) / OverviewPage.SIZE);
		int page = Math.min(Math.max(asked, 1), pages);
		List<OpenCase> found = view.list(sort, descending, (long) (page - 1) * OverviewPage.SIZE, OverviewPage.SIZE);
		return new OverviewPage(this.rows.of(found, view.known), total, view.astray, page, pages, view.choices());
	}

	/** The first of all the cases that the filter lets through. */
	List<HeldCase> matching(String userId, OverviewFilter filter, int most) {
		return view(userId, filter).list(OverviewSort.FRIST, false, 0, most)
			.stream()
			.map((found) -> new HeldCase(found.number(), found.handler()))
			.toList();
	}

	/** Those of the cases that the user oversees, as they stand now. */
	List<OverviewRow> find(String userId, Collection<CaseNumber> numbers) {
		List<OpenCase> found = this.cases.find(scope(userId), numbers);
		return this.rows.of(found,
				this.handlers.lookUp(found.stream()
					.map((one) -> new HeldAt(one.handler(), one.path(), one.rejected(), 1))
					.collect(Collectors.toSet())));
	}

	private View view(String userId, OverviewFilter filter) {
		Scope scope = scope(userId);
		Optional<SorPath> place = Optional.ofNullable(filter.place()).flatMap(this.units::find).map(SorUnit::path);
		return new View(filter, filter.on(scope, place, LocalDate.now(this.clock)), this.cases.held(scope));
	}

	/** The cases that one question is about, those astray first. */
	private final class View {

		private final OverviewFilter filter;

		private final Where where;

		private final List<HeldAt> held;

		private final KnownHandlers known;

		private final long astray;

		private View(OverviewFilter filter, Where where, List<HeldAt> held) {
			this.filter = filter;
			this.where = where;
			this.held = held;
			this.known = Overview.this.handlers.lookUp(held);
			this.astray = this.known.astray().isEmpty() ? 0 : Overview.this.cases.count(this.known.onlyAstray(where));
		}

		private List<OpenCase> list(OverviewSort sort, boolean descending, long offset, int limit) {
			List<String> names = this.known.byName(counts().keySet());
			List<OpenCase> found = new ArrayList<>();
			if (offset < this.astray) {
				found.addAll(Overview.this.cases.list(this.known.onlyAstray(this.where), sort, descending, names,
						offset, limit));
			}
			if (!this.filter.isGone()) {
				found.addAll(Overview.this.cases.list(this.known.withoutAstray(this.where), sort, descending, names,
						Math.max(0, offset - this.astray), limit - found.size()));
			}
			return found;
		}

		private List<HandlerChoice> choices() {
			Map<String, Long> counts = counts();
			return this.known.byName(counts.keySet())
				.stream()
				.map((userId) -> new HandlerChoice(userId, this.known.name(userId), counts.get(userId)))
				.toList();
		}

		private Map<String, Long> counts() {
			return this.held.stream()
				.filter((one) -> one.handler() != null)
				.collect(Collectors.groupingBy(HeldAt::handler, Collectors.summingLong(HeldAt::count)));
		}

	}

}
