package dk.uthflow.cases.overview;

import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.TimeLeft;

/**
 * A case of Åbne sager as it is shown.
 *
 * @param found the case
 * @param place the unit's name
 * @param above the names of the units above it, outermost first, or empty
 * @param handler the handler's name, or null for the location's group
 * @param standing whether the handler can still handle it
 * @param age in days
 * @param left of the 90 days
 */
record OverviewRow(OpenCase found, String place, String above, String handler, Standing standing, long age,
		TimeLeft left) {

	public String number() {
		return this.found.number().value();
	}

	HeldCase held() {
		return new HeldCase(this.found.number(), this.found.handler());
	}

	/** What a ticked box sends: the case, and who had it when the page was shown. */
	public String chosen() {
		return number() + "|" + ((this.found.handler() != null) ? this.found.handler() : "");
	}

	/** Whether a handler can handle a case. */
	enum Standing {

		CAN, GONE, NO_ROLE;

		/** The key of what to warn of. */
		public String key() {
			return "open.standing." + name();
		}

	}

}
