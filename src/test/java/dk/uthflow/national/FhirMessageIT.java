package dk.uthflow.national;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.model.AdverseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases as FHIR, held against HL7's own definitions of R5 by HAPI's validator. Here and
 * not among the quick tests, since the definitions fill half a gigabyte of memory.
 */
class FhirMessageIT {

	private static FhirValidator validator;

	private final FhirMessage format = new FhirMessage();

	@BeforeAll
	static void loadDefinitions() {
		FhirContext context = FhirContext.forR5Cached();
		UnknownCodeSystemWarningValidationSupport ourCodes = new UnknownCodeSystemWarningValidationSupport(context);
		ourCodes.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
		validator = context.newValidator()
			.registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
					new DefaultProfileValidationSupport(context), new CommonCodeSystemsTerminologyService(context),
					new InMemoryTerminologyServerValidationSupport(context), ourCodes)));
	}

	@AfterAll
	static void forgetDefinitions() {
		validator = null;
	}

	@Test
	void aFullCaseIsTheExampleThatRecipientsAreGiven() throws IOException {
		ObjectMapper json = new ObjectMapper();
		try (InputStream example = getClass().getResourceAsStream("/national/adverse-event.json")) {
			assertThat(json.readTree(message(Anonymised.full()))).isEqualTo(json.readTree(example));
		}
	}

	@Test
	void aFullCaseIsAValidAdverseEvent() {
		assertThat(problems(Anonymised.full())).isEmpty();
	}

	@Test
	void aScantCaseIsAValidAdverseEvent() {
		assertThat(problems(Anonymised.scant())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "patient", "sundhedsperson", "paaroerende" })
	void everyReporterMakesAValidAdverseEvent(String role) {
		assertThat(problems(Anonymised.with("rapportoerType", role))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "udstyr", "infektion", "bygninger", "patientuheld" })
	void everyGroupMakesAValidAdverseEvent(String group) {
		assertThat(problems(Anonymised.with("hovedgruppe", group))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ingen", "doedelig" })
	void everyHarmMakesAValidAdverseEvent(String harm) {
		assertThat(problems(Anonymised.with("faktiskKonsekvens", harm))).isEmpty();
	}

	@Test
	void aRejectedCaseSaysThatItOughtNotToHaveBeenMade() {
		AnonymisedCase rejected = Anonymised.with("afvisningsaarsag", "testsag");

		assertThat(problems(rejected)).isEmpty();
		assertThat(read(rejected).getStatus()).isEqualTo(AdverseEvent.AdverseEventStatus.ENTEREDINERROR);
	}

	@Test
	void theValidatorFindsWhatIsWrong() {
		String wrong = message(Anonymised.full()).replace("\"actual\"", "\"maaske\"");

		assertThat(problems(wrong)).isNotEmpty();
	}

	@Test
	void theCaseIsKnownByItsKeyAlsoToAServerThatKnowsFhirAlone() {
		HttpHeaders headers = new HttpHeaders();
		this.format.addHeaders(Anonymised.full(), headers);

		assertThat(headers.getFirst("If-None-Exist"))
			.isEqualTo("identifier=urn:ietf:rfc:3986|urn:uuid:" + Anonymised.KEY);
		assertThat(read(Anonymised.full()).getIdentifierFirstRep().getValue()).isEqualTo("urn:uuid:" + Anonymised.KEY);
	}

	private String message(AnonymisedCase anonymised) {
		return new String(this.format.write(anonymised), StandardCharsets.UTF_8);
	}

	private AdverseEvent read(AnonymisedCase anonymised) {
		return FhirContext.forR5Cached().newJsonParser().parseResource(AdverseEvent.class, message(anonymised));
	}

	private List<String> problems(AnonymisedCase anonymised) {
		return problems(message(anonymised));
	}

	private static List<String> problems(String message) {
		return validator.validateWithResult(message)
			.getMessages()
			.stream()
			.filter((found) -> found.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
			.map((found) -> found.getLocationString() + ": " + found.getMessage())
			.toList();
	}

}
