package dk.uthflow.lifecycle;

import java.util.Locale;

import dk.uthflow.sor.OwnerKind;

/**
 * The kinds of organisation that the table of deadlines knows, in its words. What counts
 * is who is responsible: a private care home belongs to its municipality.
 */
enum OrganisationKind {

	KOMMUNE, REGION, STAT, PRIVATHOSPITAL, HOSPICE, ANDEN;

	static OrganisationKind of(OwnerKind owner) {
		return switch (owner) {
			case MUNICIPALITY -> KOMMUNE;
			case REGION -> REGION;
			case STATE -> STAT;
			case PRIVATE -> PRIVATHOSPITAL;
			case HOSPICE -> HOSPICE;
			case UNKNOWN -> ANDEN;
		};
	}

	/** The word in the table. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
