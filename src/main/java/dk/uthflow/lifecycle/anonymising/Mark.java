package dk.uthflow.lifecycle.anonymising;

import java.util.Set;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.FindingKind;
import dk.uthflow.lifecycle.anonymising.Answer.Decision;

/**
 * A place in a text that may tell who somebody is, and what was answered about it.
 *
 * @param finding the place
 * @param answer the answer, or null while there is none
 * @param label what stands in its place, or would
 */
public record Mark(Finding finding, Answer answer, String label) {

	/** The kinds that no case leaves with, whatever the handler thinks of them. */
	private static final Set<FindingKind> NEVER = Set.of(FindingKind.CPR, FindingKind.PHONE, FindingKind.EMAIL);

	/** A name that the case's own fields give. */
	private static final double KNOWN = 1;

	/** Whether a case may leave with it, if the handler says that it is harmless. */
	public static boolean mayStand(Finding finding) {
		return (finding.kind() == FindingKind.NAME) ? finding.confidence() < KNOWN
				: !finding.isCertain() || !NEVER.contains(finding.kind());
	}

	public boolean isOpen() {
		return this.answer == null;
	}

	public boolean isKept() {
		return this.answer != null && this.answer.decision() == Decision.KEPT;
	}

	public boolean isReplaced() {
		return this.answer != null && this.answer.decision() != Decision.KEPT;
	}

	/** Whether the handler found it, not the finder. */
	public boolean isOwn() {
		return this.answer != null && this.answer.decision() == Decision.MARKED;
	}

	public boolean isKeepable() {
		return !isOwn() && mayStand(this.finding);
	}

	/** For styles: {@code name}, {@code birth-date}. */
	public String style() {
		return this.finding.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	/** What was decided, or {@code OPEN}. */
	public String state() {
		return isOpen() ? "OPEN" : this.answer.decision().name();
	}

	/** Why it stands, or null. */
	public KeepReason reason() {
		return isKept() ? this.answer.reason() : null;
	}

}
