package dk.uthflow.national;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;

/**
 * The case's words in the code systems that recipients of FHIR know, and in ours where
 * they know none.
 */
final class Codes {

	static final String CASE_NUMBER = "http://uthflow.dk/fhir/sagsnummer";

	/** Sundhedsvæsenets Organisationsregister's ids. */
	static final String SOR = "urn:oid:1.2.208.176.1.1";

	private static final String OURS = "http://uthflow.dk/fhir/CodeSystem/";

	private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

	private static final Map<String, Coding> CATEGORIES = Map.of("medicinering",
			new Coding(HL7 + "adverse-event-category", "medication-mishap", "Medication Mishap"), "udstyr",
			new Coding(HL7 + "adverse-event-category", "medical-device-mishap", "Medical Device Mishap"));

	private Codes() {
	}

	static Coding ours(String level, String code) {
		return new Coding().setSystem(OURS + level).setCode(code);
	}

	/** For the groups that HL7's list has a word for. */
	static Optional<CodeableConcept> category(String group) {
		return Optional.ofNullable((group != null) ? CATEGORIES.get(group) : null)
			.map((coding) -> new CodeableConcept().addCoding(coding.copy()));
	}

	/** The category of severity, and whether somebody came to serious harm. */
	static CodeableConcept seriousness(String severity) {
		boolean serious = severity.equals("Alvorlig konsekvens") || severity.equals("Dødelig konsekvens");
		return new CodeableConcept()
			.addCoding(new Coding().setSystem(HL7 + "adverse-event-seriousness")
				.setCode(serious ? "serious" : "non-serious"))
			.setText(severity);
	}

	static CodeableConcept outcome(String harm) {
		return new CodeableConcept()
			.addCoding(new Coding().setSystem(HL7 + "adverse-event-outcome")
				.setCode(harm.equals("doedelig") ? "fatal" : "unknown"))
			.addCoding(ours("faktiskKonsekvens", harm));
	}

	static CodeableConcept informant(String role) {
		return new CodeableConcept()
			.addCoding(new Coding().setSystem(HL7 + "v3-ParticipationType").setCode("INF").setDisplay("informant"))
			.addCoding(ours("rapportoerType", role));
	}

	static Coding atc(String code) {
		return new Coding().setSystem("http://www.whocc.no/atc").setCode(code.toUpperCase(Locale.ROOT));
	}

	static Coding age() {
		return new Coding("http://loinc.org", "30525-0", "Age");
	}

}
