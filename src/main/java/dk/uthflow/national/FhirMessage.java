package dk.uthflow.national;

import java.nio.charset.StandardCharsets;

import ca.uhn.fhir.context.FhirContext;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The message as an HL7 FHIR R5 {@code AdverseEvent}. HAPI's classes are loaded with the
 * first case, and never where the settings do not ask for FHIR.
 */
class FhirMessage implements MessageFormat {

	private static final MediaType FHIR_JSON = MediaType.parseMediaType("application/fhir+json");

	@Override
	public MediaType contentType() {
		return FHIR_JSON;
	}

	@Override
	public byte[] write(AnonymisedCase anonymised) {
		return FhirContext.forR5Cached()
			.newJsonParser()
			.encodeResourceToString(AdverseEvents.of(anonymised))
			.getBytes(StandardCharsets.UTF_8);
	}

	/** FHIR's own: "create, unless you have one of this identifier". */
	@Override
	public void addHeaders(AnonymisedCase anonymised, HttpHeaders headers) {
		headers.set("If-None-Exist", "identifier=" + AdverseEvents.URI_SYSTEM + "|" + AdverseEvents.urn(anonymised));
	}

}
