package dk.uthflow.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * The roles that SEB knows, by the names it spells them with, and the platform's own.
 */
public enum Role {

	INITIALMODTAGER("dpsInitialmodtager", "Initialmodtager"),
	DECENTRAL_SAGSBEHANDLER("dpsDecentralSagsbehandler", "Decentral sagsbehandler"),
	PRIVATLEVERANDOR("dpsPrivatleverandor", "Privatleverandør"),
	REGION_AABNESAGER("dpsRegionAabnesager", "Åbne sager (region)"),
	KOMMUNE_AABNESAGER("dpsKommuneAabnesager", "Åbne sager (kommune)"),
	PLANADMINISTRATOR("dpsPlanadministrator", "Planadministrator"),
	PATIENTSIKKERHEDSMEDARBEJDER("dpsPatientsikkerhedsmedarbejder", "Patientsikkerhedsmedarbejder"),
	VOGTER("dpsVogter", "Vogter"), SUPERBRUGER("superbruger", "Superbruger"),
	SEB_ADMINISTRATOR("sebAdministrator", "SEB-administrator"), KONTROLLANT("kontrollant", "Kontrollant"),
	PROCESEJER("procesejer", "Procesejer"), DRIFTSOPERATOER("driftsoperatoer", "Driftsoperatør");

	private final String id;

	private final String title;

	Role(String id, String title) {
		this.id = id;
		this.title = title;
	}

	/** The name as SEB, the directory and the models spell it. */
	public String id() {
		return this.id;
	}

	/** The word on screens. */
	public String title() {
		return this.title;
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
