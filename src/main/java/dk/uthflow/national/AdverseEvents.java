package dk.uthflow.national;

import java.util.List;
import java.util.Map;

import org.hl7.fhir.r5.model.AdverseEvent;
import org.hl7.fhir.r5.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r5.model.AdverseEvent.AdverseEventStatus;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.DateTimeType;
import org.hl7.fhir.r5.model.Identifier;
import org.hl7.fhir.r5.model.Location;
import org.hl7.fhir.r5.model.Reference;

/**
 * A case as FHIR's {@code AdverseEvent}, by WHO's minimal information model for patient
 * safety: patient (age, sex), time, place and its kind, incident type, cause, outcome,
 * actions, reporter's role. What the case does not say is left out.
 */
final class AdverseEvents {

	static final String URI_SYSTEM = "urn:ietf:rfc:3986";

	private final AnonymisedCase source;

	private final AdverseEvent event = new AdverseEvent();

	private AdverseEvents(AnonymisedCase source) {
		this.source = source;
	}

	static AdverseEvent of(AnonymisedCase source) {
		AdverseEvents mapping = new AdverseEvents(source);
		mapping.identify();
		mapping.addTimes();
		mapping.addPlace();
		mapping.addType();
		mapping.addOutcome();
		mapping.addProducts("laegemidler", "navn", "atc");
		mapping.addProducts("udstyr", "type", null);
		mapping.addCauseAndActions();
		mapping.addStory();
		new People(source, mapping.event).add();
		return mapping.event;
	}

	/** The key as FHIR writes an identifier that is one of a kind anywhere. */
	static String urn(AnonymisedCase source) {
		return "urn:uuid:" + source.key();
	}

	/** A rejected case is one that ought not to have been made. */
	private void identify() {
		this.event.addIdentifier(new Identifier().setSystem(URI_SYSTEM).setValue(urn(this.source)));
		this.event.addIdentifier(new Identifier().setSystem(Codes.CASE_NUMBER).setValue(this.source.number()));
		this.event.setActuality(AdverseEventActuality.ACTUAL);
		this.event.setStatus((this.source.text("afvisningsaarsag") != null) ? AdverseEventStatus.ENTEREDINERROR
				: AdverseEventStatus.COMPLETED);
	}

	private void addTimes() {
		String day = this.source.text("haendelsesdato");
		if (day != null) {
			this.event.setOccurrence(new DateTimeType(day));
		}
		String reported = this.source.text("rapporteret");
		if (reported != null) {
			this.event.setRecordedDateElement(new DateTimeType(reported));
		}
	}

	private void addPlace() {
		Location place = new Location();
		place.setId("sted");
		place.addIdentifier(new Identifier().setSystem(Codes.SOR).setValue(this.source.place().sorId()));
		if (!this.source.place().kind().isEmpty()) {
			place.addType(new CodeableConcept().setText(this.source.place().kind()));
		}
		this.event.addContained(place);
		this.event.setLocation(new Reference("#sted"));
	}

	private void addType() {
		String group = this.source.text("hovedgruppe");
		Codes.category(group).ifPresent(this.event::addCategory);
		CodeableConcept type = new CodeableConcept();
		for (String level : List.of("hovedgruppe", "problem", "proces")) {
			if (this.source.text(level) != null) {
				type.addCoding(Codes.ours(level, this.source.text(level)));
			}
		}
		if (type.hasCoding()) {
			this.event.setCode(type);
		}
	}

	private void addOutcome() {
		String severity = this.source.text("alvorlighed");
		if (severity != null) {
			this.event.setSeriousness(Codes.seriousness(severity));
		}
		String harm = this.source.text("faktiskKonsekvens");
		if (harm != null) {
			this.event.addOutcome(Codes.outcome(harm));
		}
	}

	/** Medicines and devices that had a part in it. */
	private void addProducts(String list, String name, String atc) {
		for (Object row : (this.source.message().get(list) instanceof List<?> rows) ? rows : List.of()) {
			if (row instanceof Map<?, ?> product && product.get(name) instanceof String called) {
				CodeableConcept concept = new CodeableConcept().setText(called);
				if (atc != null && product.get(atc) instanceof String code && !code.isBlank()) {
					concept.addCoding(Codes.atc(code));
				}
				this.event.addSuspectEntity().setInstance(concept);
			}
		}
	}

	private void addCauseAndActions() {
		String cause = this.source.text("vurdering");
		if (cause != null) {
			this.event.addContributingFactor().setItem(new CodeableConcept().setText(cause));
		}
		for (String action : List.of("forebyggelse", "konklusion")) {
			if (this.source.text(action) != null) {
				this.event.addPreventiveAction().setItem(new CodeableConcept().setText(this.source.text(action)));
			}
		}
	}

	private void addStory() {
		for (String part : List.of("overskrift", "haendelsesbeskrivelse", "konsekvensbeskrivelse", "sagsoplysninger",
				"afvisningskommentar")) {
			if (this.source.text(part) != null) {
				this.event.addNote().setText(this.source.text(part));
			}
		}
	}

}
