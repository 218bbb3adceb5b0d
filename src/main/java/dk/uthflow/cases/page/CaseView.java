package dk.uthflow.cases.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dk.uthflow.cases.Attachment;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.TimeLeft;

/**
 * A case as its page shows it to one reader.
 *
 * @param found its record; only what the sight allows of it is on the page
 * @param sight what the reader may see and do
 * @param place the path of its place, in names
 * @param handler the handler's name, or null for the location's group
 * @param type the main group's name, or null
 * @param age in days
 * @param left of the 90 days, or null when it is closed
 * @param entries its texts, empty where the reader may not see them
 * @param files its files, empty where the reader may not see them
 * @param course what happened
 * @param task the id of the task in Tasklist, or null
 */
record CaseView(CaseRecord found, CaseSight sight, String place, String handler, String type, long age, TimeLeft left,
		List<Entry> entries, List<Attachment> files, List<Line> course, String task) {

	HeldCase held() {
		return new HeldCase(this.found.number(), this.found.handler());
	}

	/**
	 * A field and what it holds.
	 *
	 * @param label what it is called
	 * @param text what it holds; empty where it has rows
	 * @param columns the headings of its rows
	 * @param rows the rows' cells
	 */
	record Entry(String label, String text, List<String> columns, List<List<String>> rows) {

	}

	/**
	 * A step of the course, with names.
	 *
	 * @param what happened
	 * @param ofModel whether it is called so by the process model
	 * @param who did it or has it, or empty
	 * @param from when
	 * @param to until when, or null
	 */
	record Line(String what, boolean ofModel, String who, Instant from, Instant to) {

	}

	public LocalDate due() {
		return this.found.due();
	}

}
