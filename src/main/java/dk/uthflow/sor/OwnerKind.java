package dk.uthflow.sor;

/** Who owns a unit's root: decides deadlines and who is told. */
public enum OwnerKind {

	MUNICIPALITY, REGION, STATE, PRIVATE, HOSPICE, UNKNOWN

}
