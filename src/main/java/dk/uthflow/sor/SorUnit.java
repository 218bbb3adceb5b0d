package dk.uthflow.sor;

import java.time.LocalDate;

/**
 * A unit of the organisation tree as the platform sees it: SOR plus attachments.
 *
 * @param id the unit
 * @param name its name, as the register spells it
 * @param type the register's type name, empty where unknown
 * @param path from the root to the unit
 * @param pathNames the names along the path, joined with {@code " ▸ "}
 * @param ownerKind the kind of the root's owner (for an attached private unit: of the
 * unit's own owner)
 * @param validFrom first day of validity, or null
 * @param validTo last day of validity, or null while open
 */
public record SorUnit(SorId id, String name, String type, SorPath path, String pathNames, OwnerKind ownerKind,
		LocalDate validFrom, LocalDate validTo) {

	/** Whether the unit takes new reports on that day. */
	public boolean isOpenOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

}
