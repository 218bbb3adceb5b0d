package dk.uthflow.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The key of a plan's mail: for each plan, day and person there is one mail, however
 * often it is made.
 */
record PlanMailKey(UUID plan, LocalDate day, String person) {

	private static final String PREFIX = "plan";

	static PlanMailKey parse(String key) {
		String[] parts = key.split("/", 4);
		if (parts.length != 4 || !PREFIX.equals(parts[0])) {
			throw new IllegalArgumentException("There is no plan in the mail's key " + key);
		}
		return new PlanMailKey(UUID.fromString(parts[1]), LocalDate.parse(parts[2]), parts[3]);
	}

	@Override
	public String toString() {
		return "%s/%s/%s/%s".formatted(PREFIX, this.plan, this.day, this.person);
	}

}
