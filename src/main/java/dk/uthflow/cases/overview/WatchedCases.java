package dk.uthflow.cases.overview;

import java.util.List;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a vogter reads: the open cases of its locations, the latest report first.
 */
@Service
class WatchedCases {

	private final Access access;

	private final SorUnits units;

	private final OpenCases cases;

	private final OverviewRows rows;

	WatchedCases(Access access, SorUnits units, OpenCases cases, OverviewRows rows) {
		this.access = access;
		this.units = units;
		this.cases = cases;
		this.rows = rows;
	}

	/**
	 * @param newOnly only those that nobody has received yet
	 * @param asked the page, from 1; the nearest one there is
	 * @throws ResponseStatusException 403 when this is not for the user
	 */
	OverviewPage page(String userId, boolean newOnly, int asked) {
		if (!this.access.has(userId, Role.VOGTER)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		Scope scope = Scope.of(this.units.findAll(this.access.locations(userId, Role.VOGTER))
			.values()
			.stream()
			.map(SorUnit::path)
			.toList());
		Where where = newOnly ? Where.newIn(scope) : Where.openIn(scope);
		long total = this.cases.count(where);
		int pages = (int) Math.max(1, (total + OverviewPage.SIZE - 1) / OverviewPage.SIZE);
		int page = Math.min(Math.max(asked, 1), pages);
		List<OpenCase> found = this.cases.newest(where, (long) (page - 1) * OverviewPage.SIZE, OverviewPage.SIZE);
		return new OverviewPage(this.rows.of(found, KnownHandlers.NOBODY), total, 0, page, pages, List.of());
	}

}
