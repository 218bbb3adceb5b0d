package dk.uthflow.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.forms.Forms.fields;
import static dk.uthflow.forms.Forms.map;
import static dk.uthflow.forms.Forms.messages;
import static org.assertj.core.api.Assertions.assertThat;

class OurFormsTest {

	private final FormSchemas forms = new FormSchemas();

	@ParameterizedTest
	@ValueSource(strings = { "rapport", "rapport-patient", "rapport-samle", "initialmodtagelse", "sagsbehandling",
			"anonymisering" })
	void formIsNamedAsItsFile(String id) {
		assertThat(this.forms.schema(id).id()).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({ "ingen,,false", "ingen,alvorlig,true", "lettere,,false", "lettere,ingen,true", "alvorlig,,true",
			"alvorlig,doedelig,true", "doedelig,,true", "ukendt,,false" })
	void whatCouldHaveHappenedIsAskedOnlyWhenLittleDid(String actual, String possible, boolean valid) {
		Map<String, Object> report = report();
		report.put("faktiskKonsekvens", actual);
		report.put("muligKonsekvens", possible);
		FormResult result = submit("rapport", report);
		assertThat(result.isValid()).isEqualTo(valid);
		if (actual.endsWith("lig")) {
			assertThat(result.values()).doesNotContainKey("muligKonsekvens");
		}
	}

	@Test
	void reportNeedsItsMainFields() {
		assertThat(fields(submit("rapport", Map.of()))).containsExactlyInAnyOrder("rapportoerType", "lokation",
				"haendelsesdato", "overskrift", "haendelsesbeskrivelse", "faktiskKonsekvens");
	}

	@Test
	void reportMayTellOfMedicinesDevicesPatientAndReporter() {
		Map<String, Object> report = report();
		report.putAll(map("laegemidler",
				List.of(map("navn", "Panodil", "virksomtStof", "Paracetamol", "administrationsvej", "oral", "styrke",
						"1 g", "atc", "N02BE01")),
				"udstyr", List.of(map("type", "Infusionspumpe", "navn", "X", "model", "2")), "patientNavn", "Mette",
				"patientCpr", "010203-1234", "rapportoerNavn", "Kim", "rapportoerEmail", "kim@example.dk"));
		FormResult result = submit("rapport", report);
		assertThat(result.errors()).isEmpty();
		assertThat(result.values()).isEqualTo(report);
	}

	@ParameterizedTest
	@CsvSource({ "0,kvinde,true", "125,andet,true", "-1,mand,false", "126,mand,false", "1.5,mand,false",
			"40,dreng,false" })
	void reportMayTellThePatientsAgeAndSex(BigDecimal age, String sex, boolean valid) {
		Map<String, Object> report = report();
		report.put("patientAlder", age);
		report.put("patientKoen", sex);
		assertThat(submit("rapport", report).isValid()).isEqualTo(valid);
	}

	@Test
	void caseIsAssignedWithOrWithoutAPerson() {
		assertThat(submit("initialmodtagelse", map("beslutning", "tildel")).isValid()).isTrue();
		assertThat(submit("initialmodtagelse", map("beslutning", "tildel", "sagsbehandler", "dan")).values())
			.containsEntry("sagsbehandler", "dan");
		assertThat(fields(submit("initialmodtagelse", map("beslutning", "tildel", "sagsbehandler", "d a n"))))
			.containsExactly("sagsbehandler");
	}

	@Test
	void handOverNamesANewPlace() {
		assertThat(messages(submit("initialmodtagelse", map("beslutning", "overdrag"))))
			.containsExactly("»Nyt sted« skal udfyldes.");
		assertThat(submit("initialmodtagelse", map("beslutning", "overdrag", "lokation", "8041000016000")).values())
			.containsEntry("lokation", "8041000016000");
		assertThat(submit("initialmodtagelse", map("beslutning", "tildel", "lokation", "8041000016000")).values())
			.doesNotContainKey("lokation");
	}

	@Test
	void rejectionNeedsOneOfFiveReasonsAndAComment() {
		assertThat(fields(submit("initialmodtagelse", map("beslutning", "afvis"))))
			.containsExactlyInAnyOrder("afvisningsaarsag", "afvisningskommentar");
		for (String reason : List.of("mangelfuldtOplyst", "arbejdsmiljoe", "andetGrundlag", "testsag",
				"dobbeltregistrering")) {
			assertThat(submit("initialmodtagelse",
					map("beslutning", "afvis", "afvisningsaarsag", reason, "afvisningskommentar", "Fordi"))
				.isValid()).isTrue();
		}
		assertThat(fields(submit("initialmodtagelse",
				map("beslutning", "afvis", "afvisningsaarsag", "bivirkning", "afvisningskommentar", "Fordi"))))
			.containsExactly("afvisningsaarsag");
	}

	@Test
	void initialReceiptDoesNotChangeTheReport() {
		assertThat(submit("initialmodtagelse",
				map("beslutning", "tildel", "overskrift", "Ny", "haendelsesbeskrivelse", "Ny", "faktiskKonsekvens",
						"doedelig", "lokationNavn", "Ny", "haendelsesdato", "2020-01-01"))
			.values()).containsOnlyKeys("beslutning");
	}

	@Test
	void closingMayTellTypeAndConclusionAndReturningDoesNot() {
		assertThat(submit("sagsbehandling", handled("handling", "afslut")).isValid()).isTrue();
		Map<String, Object> typed = handled("handling", "afslut", "hovedgruppe", "medicinering", "problem", "ikkeGivet",
				"proces", "administration", "konklusion", "Fulgt op");
		FormResult closed = submit("sagsbehandling", typed);
		assertThat(closed.errors()).isEmpty();
		assertThat(closed.values()).isEqualTo(typed);
		typed.putAll(map("handling", "returner", "returneringsaarsag", "Forkert sted"));
		assertThat(submit("sagsbehandling", typed).values()).doesNotContainKeys("hovedgruppe", "problem", "proces",
				"konklusion");
	}

	@Test
	void problemMustBelongToItsMainGroup() {
		assertThat(fields(submit("sagsbehandling", handled("handling", "afslut", "hovedgruppe", "gasser", "problem",
				"ikkeGivet", "konklusion", "Fulgt op"))))
			.containsExactly("problem");
	}

	@Test
	void processMustBelongToItsMainGroupAndIsAskedOnceTheProblemIsChosen() {
		Map<String, Object> whole = handled("handling", "afslut", "hovedgruppe", "administrative", "problem",
				"forkertPatient", "proces", "visitation");
		assertThat(submit("sagsbehandling", whole).values()).isEqualTo(whole);
		assertThat(fields(submit("sagsbehandling", handled("handling", "afslut", "hovedgruppe", "administrative",
				"problem", "forkertPatient", "proces", "dispensering"))))
			.containsExactly("proces");
		assertThat(submit("sagsbehandling",
				handled("handling", "afslut", "hovedgruppe", "administrative", "proces", "visitation"))
			.values()).doesNotContainKey("proces");
	}

	/** The groups whose events the WHO's classification (ICPS) tells the process of. */
	@ParameterizedTest
	@CsvSource({ "administrative,ikkeUdfoert,visitation", "kliniske,forkertPatient,diagnose",
			"dokumentation,forsinketAdgang,journal", "medicinering,ikkeGivet,administration",
			"blod,ikkeGivet,udlevering", "gasser,ilt,maerkningAfFlasker" })
	void groupOfAProcessHasThreeLevels(String group, String problem, String process) {
		Map<String, Object> whole = handled("handling", "afslut", "hovedgruppe", group, "problem", problem, "proces",
				process);
		assertThat(submit("sagsbehandling", whole).values()).isEqualTo(whole);
	}

	/** Those of whose events it tells only what happened, where or to what. */
	@ParameterizedTest
	@CsvSource({ "udstyr,mangler", "infektion,urinvej", "patientuheld,stoed", "bygninger,defekt",
			"organisation,bemanding", "selvskade,selvskade" })
	void groupOfNoProcessHasTwo(String group, String problem) {
		assertThat(submit("sagsbehandling",
				handled("handling", "afslut", "hovedgruppe", group, "problem", problem, "proces", "opbevaring"))
			.values()).containsEntry("problem", problem).doesNotContainKey("proces");
	}

	@Test
	void returningNeedsAReasonAndNothingElse() {
		assertThat(fields(submit("sagsbehandling", handled("handling", "returner"))))
			.containsExactly("returneringsaarsag");
		assertThat(submit("sagsbehandling", handled("handling", "returner", "returneringsaarsag", "Forkert sted"))
			.isValid()).isTrue();
	}

	@Test
	void handlerCorrectsTheTextAndTheSeverityAndNothingOfIdentity() {
		FormResult result = submit("sagsbehandling",
				handled("handling", "returner", "returneringsaarsag", "x", "patientNavn", "Ny", "lokationNavn", "Ny"));
		assertThat(result.values()).containsOnlyKeys("handling", "returneringsaarsag", "overskrift",
				"haendelsesbeskrivelse", "faktiskKonsekvens");
	}

	@Test
	void nothingLeavesUnapproved() {
		Map<String, Object> texts = map("overskrift", "x", "haendelsesbeskrivelse", "y");
		assertThat(fields(submit("anonymisering", texts))).containsExactly("anonymiseringGodkendt");
		texts.put("anonymiseringGodkendt", false);
		assertThat(submit("anonymisering", texts).isValid()).isFalse();
		texts.put("anonymiseringGodkendt", true);
		assertThat(submit("anonymisering", texts).isValid()).isTrue();
	}

	@Test
	void approvalOfAnEarlierRoundDoesNotCount() {
		FormResult result = this.forms.schema("anonymisering")
			.validate(map("overskrift", "x", "haendelsesbeskrivelse", "y"), map("anonymiseringGodkendt", true));
		assertThat(fields(result)).containsExactly("anonymiseringGodkendt");
	}

	@Test
	void textIsEmptiedAtAnonymisation() {
		FormResult result = this.forms.schema("anonymisering")
			.validate(map("overskrift", "x", "haendelsesbeskrivelse", "y", "vurdering", "", "anonymiseringGodkendt",
					true), map("vurdering", "Mette sov"));
		assertThat(result.values()).containsEntry("vurdering", null);
	}

	private FormResult submit(String form, Map<String, Object> submitted) {
		return this.forms.schema(form).validate(submitted, Map.of("sagsnummer", "UTH-1"));
	}

	private static Map<String, Object> report() {
		return map("rapportoerType", "sundhedsperson", "lokation", "8041000016000", "haendelsesdato", "2024-02-29",
				"overskrift", "Fald", "haendelsesbeskrivelse", "Patienten faldt", "faktiskKonsekvens", "alvorlig");
	}

	private static Map<String, Object> handled(Object... more) {
		Map<String, Object> handled = map("overskrift", "Fald", "haendelsesbeskrivelse", "Patienten faldt",
				"faktiskKonsekvens", "alvorlig");
		handled.putAll(map(more));
		return handled;
	}

}
