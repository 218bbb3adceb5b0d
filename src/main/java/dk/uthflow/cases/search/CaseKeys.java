package dk.uthflow.cases.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import dk.uthflow.cases.CaseStatus;
import dk.uthflow.sor.SorId;

/**
 * The keys that a case is found by, as the database's function {@code uth_case_keys}
 * spells them.
 */
final class CaseKeys {

	static final String OPEN = "status:AABEN";

	static final String CLOSED = "status:LUKKET";

	static final String REPORTED = "rapp";

	static final String DUE = "frist";

	static final String HAPPENED = "haendt";

	private CaseKeys() {
	}

	static String at(SorId place) {
		return "sted:" + place;
	}

	static String openAt(SorId place) {
		return "aaben:" + place;
	}

	static String status(CaseStatus status) {
		return "status:" + status.name();
	}

	static String severity(String severity) {
		return "alvor:" + severity;
	}

	static String eventType(String type) {
		return "type:" + type;
	}

	static String handler(String userId) {
		return "hos:" + userId;
	}

	/**
	 * The fewest keys that together are the days from the first to the last, both
	 * included: whole years, whole months, single days.
	 */
	static List<String> days(String what, LocalDate first, LocalDate last) {
		List<String> keys = new ArrayList<>();
		LocalDate day = first;
		while (!day.isAfter(last)) {
			if (day.getDayOfYear() == 1 && !day.plusYears(1).minusDays(1).isAfter(last)) {
				keys.add(what + ":y" + day.getYear());
				day = day.plusYears(1);
			}
			else if (day.getDayOfMonth() == 1 && !YearMonth.from(day).atEndOfMonth().isAfter(last)) {
				keys.add(what + ":m" + (day.getYear() * 12 + day.getMonthValue() - 1));
				day = day.plusMonths(1);
			}
			else {
				keys.add(what + ":d" + day.toEpochDay());
				day = day.plusDays(1);
			}
		}
		return keys;
	}

}
