package dk.uthflow.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * The roles that SEB knows, by the names it spells them with, and the platform's own.
 */
public enum Role {

	INITIALMODTAGER("dpsInitialmodtager"), DECENTRAL_SAGSBEHANDLER("dpsDecentralSagsbehandler"),
	PRIVATLEVERANDOR("dpsPrivatleverandor"), REGION_AABNESAGER("dpsRegionAabnesager"),
	KOMMUNE_AABNESAGER("dpsKommuneAabnesager"), PLANADMINISTRATOR("dpsPlanadministrator"),
	PATIENTSIKKERHEDSMEDARBEJDER("dpsPatientsikkerhedsmedarbejder"), VOGTER("dpsVogter"), SUPERBRUGER("superbruger"),
	SEB_ADMINISTRATOR("sebAdministrator"), PROCESEJER("procesejer"), DRIFTSOPERATOER("driftsoperatoer");

	private final String id;

	Role(String id) {
		this.id = id;
	}

	/** The name as SEB, the directory and the models spell it. */
	public String id() {
		return this.id;
	}

	/**
	 * Whether the role is given at a location; the platform's own roles hold everywhere.
	 */
	public boolean isLocated() {
		return this != PROCESEJER && this != DRIFTSOPERATOER;
	}

	public static Optional<Role> parse(String id) {
		return Arrays.stream(values()).filter((role) -> role.id.equals(id)).findFirst();
	}

}
