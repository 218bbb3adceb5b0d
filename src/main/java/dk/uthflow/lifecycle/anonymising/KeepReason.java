package dk.uthflow.lifecycle.anonymising;

/**
 * Why something that looks like personal data may stand. A choice and not a text, so that
 * the reason itself tells of nobody.
 */
public enum KeepReason {

	WORD("Det er et almindeligt ord"), PLACE("Det er et sted, en organisation eller en afdeling"),
	PRODUCT("Det er et lægemiddel, udstyr eller et andet produkt"), TERM("Det er et fagudtryk eller en diagnose"),
	NUMBER("Det er et tal eller en dato, der ikke fører til nogen");

	private final String danish;

	KeepReason(String danish) {
		this.danish = danish;
	}

	public String danish() {
		return this.danish;
	}

}
