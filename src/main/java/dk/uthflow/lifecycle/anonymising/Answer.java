package dk.uthflow.lifecycle.anonymising;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.FindingKind;

/**
 * What the handler answered about one place in one text.
 *
 * @param field the text
 * @param start where the place begins in it
 * @param found what stands there
 * @param kind what it is
 * @param decision what becomes of it
 * @param label what the handler wrote in its stead, or null for the proposal
 * @param reason why it stands, where it does and a reason was asked for; else null
 */
public record Answer(String field, int start, String found, FindingKind kind, Decision decision, String label,
		KeepReason reason) {

	static Answer to(String field, Finding finding, Decision decision, String label, KeepReason reason) {
		return new Answer(field, finding.start(), finding.text(), finding.kind(), decision, label, reason);
	}

	int end() {
		return this.start + this.found.length();
	}

	/** Whether the text still says there what was answered about. */
	boolean fits(String text) {
		return this.start >= 0 && text.startsWith(this.found, this.start);
	}

	boolean isAbout(Finding finding) {
		return this.start == finding.start() && this.found.equals(finding.text());
	}

	boolean overlaps(int from, int to) {
		return from < end() && this.start < to;
	}

	/** What becomes of a finding. */
	public enum Decision {

		/** The proposal stands in its place. */
		ACCEPTED,

		/** What the handler wrote stands in its place. */
		CHANGED,

		/** It stands as it is. */
		KEPT,

		/** The handler found it, not the finder. */
		MARKED

	}

}
