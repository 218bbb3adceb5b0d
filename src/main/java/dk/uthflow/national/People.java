package dk.uthflow.national;

import org.hl7.fhir.r5.model.AdverseEvent;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.DomainResource;
import org.hl7.fhir.r5.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r5.model.Enumerations.ObservationStatus;
import org.hl7.fhir.r5.model.Observation;
import org.hl7.fhir.r5.model.Patient;
import org.hl7.fhir.r5.model.PractitionerRole;
import org.hl7.fhir.r5.model.Quantity;
import org.hl7.fhir.r5.model.Reference;
import org.hl7.fhir.r5.model.RelatedPerson;

/**
 * The people of an adverse event: of the patient sex and age in years, of the reporter
 * the role, and of nobody who they are.
 */
final class People {

	private final AnonymisedCase source;

	private final AdverseEvent event;

	People(AnonymisedCase source, AdverseEvent event) {
		this.source = source;
		this.event = event;
	}

	void add() {
		addPatient();
		addAge();
		String role = this.source.text("rapportoerType");
		if (role != null) {
			this.event.addParticipant().setFunction(Codes.informant(role)).setActor(reporter(role));
		}
	}

	private void addPatient() {
		Patient patient = new Patient();
		String sex = this.source.text("patientKoen");
		if (sex != null) {
			patient.setGender(switch (sex) {
				case "kvinde" -> AdministrativeGender.FEMALE;
				case "mand" -> AdministrativeGender.MALE;
				case "andet" -> AdministrativeGender.OTHER;
				default -> AdministrativeGender.UNKNOWN;
			});
		}
		this.event.setSubject(contained("patient", patient));
	}

	private void addAge() {
		if (this.source.message().get("patientAlder") instanceof Number years) {
			Observation age = new Observation();
			age.setStatus(ObservationStatus.FINAL);
			age.setCode(new CodeableConcept().addCoding(Codes.age()));
			age.setSubject(this.event.getSubject().copy());
			age.setValue(Quantity.fromUcum(years.toString(), "a").setUnit("år"));
			this.event.addSupportingInfo().setItem(contained("alder", age));
		}
	}

	private Reference reporter(String role) {
		return switch (role) {
			case "patient" -> this.event.getSubject().copy();
			case "paaroerende" ->
				contained("rapportoer", new RelatedPerson().setActive(true).setPatient(this.event.getSubject().copy()));
			default -> contained("rapportoer", new PractitionerRole().setActive(true));
		};
	}

	private Reference contained(String id, DomainResource resource) {
		resource.setId(id);
		this.event.addContained(resource);
		return new Reference("#" + id);
	}

}
