package dk.uthflow.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dk.uthflow.sor.SorPath;

/**
 * A report that goes out again and again.
 *
 * @param id its id
 * @param owner the user id of the planadministrator who made it
 * @param name what that person calls it
 * @param placeName the name of the place that the report is about
 * @param path that place in the tree, as it is now
 * @param report which report
 * @param frequency how often
 * @param first the day that its days are counted from
 * @param next the next day it goes out
 * @param recipients the user ids of who gets it
 * @param last when its day came last, or null
 */
record Plan(UUID id, String owner, String name, String placeName, SorPath path, PlanReport report,
		PlanFrequency frequency, LocalDate first, LocalDate next, List<String> recipients, LastRun last) {

	/**
	 * What became of the day that came last.
	 *
	 * @param day the day
	 * @param distributed whether it was found out who gets the report
	 * @param sent how many mails were made
	 * @param withoutRole how many recipients got none, having no role at the place
	 * @param ownerGone whether nobody got any, the owner having no role at the place
	 */
	record LastRun(LocalDate day, boolean distributed, int sent, int withoutRole, boolean ownerGone) {

	}

}
