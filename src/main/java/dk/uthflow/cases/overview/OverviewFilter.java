package dk.uthflow.cases.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;

/**
 * What somebody wants to see of Åbne sager; everything left out means all.
 *
 * @param handler a user id, {@link #NOBODY}, {@link #GONE}, or null
 * @param place only at this unit and below it, or null
 * @param minAge only cases at least so many days old, or null
 * @param overdue only cases past their 90 days
 * @param type only of this main group, {@link #NONE} for those without one yet, or null
 */
record OverviewFilter(String handler, SorId place, Integer minAge, boolean overdue, String type) {

	/** With the location's group. */
	static final String NOBODY = "-";

	/** With somebody who is gone, or whose roles do not reach the case. */
	static final String GONE = "!";

	/** No type chosen yet. */
	static final String NONE = "-";

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	static final OverviewFilter ALL = new OverviewFilter(null, null, null, false, null);

	public boolean isAll() {
		return ALL.equals(this);
	}

	public boolean isGone() {
		return GONE.equals(this.handler);
	}

	/**
	 * The condition for it, but for {@link #GONE}, which the directory decides.
	 * @param path of the place, or empty where there is no such unit
	 */
	Where on(Scope scope, Optional<SorPath> path, LocalDate today) {
		Where where = Where.in((this.place != null) ? path.map(scope::within).orElse(Scope.NOTHING) : scope);
		if (NOBODY.equals(this.handler)) {
			where = where.and("handler is null");
		}
		else if (this.handler != null && !isGone()) {
			where = where.and("handler = :handler", "handler", this.handler);
		}
		if (this.minAge != null) {
			LocalDate firstTooYoung = today.minusDays(this.minAge).plusDays(1);
			where = where.and("reported < :reportedBefore", "reportedBefore",
					firstTooYoung.atStartOfDay(COPENHAGEN).toOffsetDateTime());
		}
		if (this.overdue) {
			where = where.and("due < :today", "today", today);
		}
		if (NONE.equals(this.type)) {
			where = where.and("event_type is null");
		}
		else if (this.type != null) {
			where = where.and("event_type = :type", "type", this.type);
		}
		return where;
	}

}
