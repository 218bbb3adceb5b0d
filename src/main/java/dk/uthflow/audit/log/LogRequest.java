package dk.uthflow.audit.log;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was typed into the log's form, and what it means.
 *
 * @param sag a case's number
 * @param bruger a user's id
 * @param fra the first day
 * @param til the last day
 * @param foer a place in the log: what is older than it is asked for
 */
record LogRequest(String sag, String bruger, String fra, String til, String foer) {

	private static final Pattern CASE = Pattern.compile("20[0-9]{2}-[0-9]{6,9}");

	private static final Pattern USER = Pattern.compile("[\\p{L}0-9._@-]{1,64}");

	private static final int USUAL_DAYS = 7;

	private static final int MOST_DAYS = 366;

	LogRequest {
		sag = typed(sag);
		bruger = typed(bruger);
		fra = typed(fra);
		til = typed(til);
		foer = typed(foer);
	}

	/** What cannot be understood, each naming its field. */
	List<Problem> problems(LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		if (!this.sag.isEmpty() && !CASE.matcher(this.sag).matches()) {
			problems.add(new Problem("sag", "log.wrong.case"));
		}
		if (!this.bruger.isEmpty() && !USER.matcher(this.bruger).matches()) {
			problems.add(new Problem("bruger", "log.wrong.user"));
		}
		LocalDate from = date("fra", this.fra, problems);
		LocalDate to = date("til", this.til, problems);
		if (problems.isEmpty() && from != null && to != null && from.isAfter(to)) {
			problems.add(new Problem("til", "log.wrong.order"));
		}
		if (problems.isEmpty() && this.sag.isEmpty() && from != null
				&& ChronoUnit.DAYS.between(from, (to != null) ? to : today) > MOST_DAYS) {
			problems.add(new Problem("fra", "log.wrong.long"));
		}
		return problems;
	}

	/** The question, where there are no problems. Without a case, a week at first. */
	LogQuestion question(LocalDate today) {
		LocalDate from = date("fra", this.fra, new ArrayList<>());
		LocalDate to = date("til", this.til, new ArrayList<>());
		if (from == null && this.sag.isEmpty()) {
			from = ((to != null) ? to : today).minusDays(USUAL_DAYS - 1);
		}
		return new LogQuestion(orNull(this.sag), orNull(this.bruger), from, to);
	}

	private static LocalDate date(String field, String text, List<Problem> problems) {
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			problems.add(new Problem(field, "log.wrong.day"));
			return null;
		}
	}

	private static String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	private static String typed(String text) {
		return (text != null) ? text.strip() : "";
	}

	/**
	 * A field that cannot be understood.
	 *
	 * @param field the field
	 * @param key the words' key of what to do about it
	 */
	record Problem(String field, String key) {

	}

}
