package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.lifecycle.anonymising.Answer;
import dk.uthflow.lifecycle.anonymising.Answer.Decision;
import dk.uthflow.lifecycle.anonymising.CaseText;
import dk.uthflow.lifecycle.anonymising.Draft;
import dk.uthflow.lifecycle.anonymising.Drafts;
import dk.uthflow.lifecycle.anonymising.KeepReason;
import dk.uthflow.sor.DemoUnits;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What of a case leaves the house, whoever asks the engine to let it.
 */
@ProcessTest
class AnonymisingTests {

	private static final String TEXT = "Sygeplejerske Grethe Sommerlund fandt borgeren. Grethe ringede.";

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Anonymity anonymity;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aNameThatNobodyHasAnsweredForStopsTheCase() {
		CaseNumber number = waiting(TEXT);

		assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.anonymise("dan", number))
			.withMessageContaining("haendelsesbeskrivelse")
			.withMessageContaining("navn")
			.withMessageNotContaining("Grethe");
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.ANONYMISERING);
	}

	@Test
	void textsLeaveAsTheyWereAnswered() {
		CaseNumber number = waiting(TEXT);
		answerAll(number, Decision.ACCEPTED, null);

		leave(number);

		assertThat(submitted(number)).contains("Sygeplejerske [navn 1] fandt borgeren. [navn 1] ringede.")
			.doesNotContain("Grethe");
		assertThat(this.cases.record(number).values().toString()).doesNotContain("Grethe");
	}

	@Test
	void aTextThatIsChangedInTheFormLeavesAsItStandsThere() {
		CaseNumber number = waiting(TEXT);
		answerAll(number, Decision.ACCEPTED, null);

		this.cases.submit("dan", number,
				Map.of("anonymiseringGodkendt", true, "haendelsesbeskrivelse", "En sygeplejerske fandt borgeren."));
		this.cases.runJob(number);

		assertThat(submitted(number)).contains("En sygeplejerske fandt borgeren.").doesNotContain("navn 1");
	}

	@Test
	void whatWasLetStandWithAReasonLeavesAndIsForgotten() {
		CaseNumber number = waiting(TEXT);
		answerAll(number, Decision.KEPT, KeepReason.PLACE);

		this.cases.anonymise("dan", number);
		assertThat(this.drafts.of(number).answers()).as("until it has left").isNotEmpty();
		this.cases.runJob(number);

		assertThat(submitted(number)).contains("Grethe Sommerlund");
		assertThat(drafts(number)).isZero();
	}

	@Test
	void whatWasLetStandInOneTextStopsTheCaseInAnother() {
		CaseNumber number = waiting(TEXT);
		answerAll(number, Decision.KEPT, KeepReason.PLACE);

		assertThatExceptionOfType(InvalidSubmission.class)
			.isThrownBy(() -> this.cases.submit("dan", number,
					Map.of("anonymiseringGodkendt", true, "vurdering", "Sygeplejerske Grethe Sommerlund var alene.")))
			.withMessageContaining("vurdering");
	}

	@Test
	void aNumberOfAPersonStopsTheCaseWhateverIsAnswered() {
		CaseNumber number = waiting("Borgerens CPR-nr. er 010160-1234.");
		answerAll(number, Decision.KEPT, KeepReason.NUMBER);

		assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.anonymise("dan", number))
			.withMessageContaining("CPR-nr.");
	}

	@Test
	void theHandlersOwnNameStopsTheCase() {
		CaseNumber number = waiting("Kristensen så på sagen.");
		answerAll(number, Decision.KEPT, KeepReason.WORD);

		assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.anonymise("dan", number))
			.withMessageContaining("navn");
	}

	@Test
	void theReasonForAReturnIsAnonymisedTooThoughItDoesNotLeave() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.assign("ivan", number, "dan");
		this.cases.submit("dan", number,
				Map.of("handling", "returner", "returneringsaarsag", "Ring til sygeplejerske Grethe Sommerlund"));
		this.cases.assign("ivan", number, "dan");
		this.cases.finish("dan", number);

		assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> this.cases.anonymise("dan", number))
			.withMessageContaining("returneringsaarsag");
		answerAll(number, Decision.ACCEPTED, null);
		leave(number);
		assertThat(this.cases.record(number).values().toString()).contains("[navn 1]").doesNotContain("Grethe");
	}

	@Test
	void aTextInsideAListIsAnonymisedWhereItStands() {
		Map<String, Object> values = CaseFixtures.reportAt(DemoUnits.BROVST);
		values.put("udstyr", List.of(Map.of("type", "Seng"),
				Map.of("type", "Lift", "navn", "Sygeplejerske Grethe Sommerlunds lift")));
		CaseNumber number = this.cases.report(values);
		this.cases.assign("ivan", number, "dan");
		this.cases.finish("dan", number);

		assertThat(this.anonymity.review(this.cases.record(number).values()).texts())
			.extracting((text) -> text.text().label())
			.contains("Medicinsk udstyr 2: Navn");
		answerAll(number, Decision.ACCEPTED, null);
		leave(number);
		assertThat(submitted(number)).contains("[navn 1]").doesNotContain("Grethe");
	}

	@Test
	void demoPlacesAreNobodysNames() {
		CaseNumber number = waiting("Borgeren blev flyttet fra Solgården Plejecenter til Vejgård Plejehjem og Hospice "
				+ "Limfjord. Hjemmeplejen Fjerritslev og Danske Diakoner fik besked.");

		leave(number);

		assertThat(submitted(number)).contains("Solgården Plejecenter");
	}

	private CaseNumber waiting(String text) {
		Map<String, Object> values = CaseFixtures.reportAt(DemoUnits.BROVST);
		values.put("haendelsesbeskrivelse", text);
		CaseNumber number = this.cases.report(values);
		this.cases.assign("ivan", number, "dan");
		this.cases.finish("dan", number);
		return number;
	}

	private void leave(CaseNumber number) {
		this.cases.anonymise("dan", number);
		this.cases.runJob(number);
	}

	private void answerAll(CaseNumber number, Decision decision, KeepReason reason) {
		this.drafts.change(number, (draft) -> {
			List<Answer> answers = new ArrayList<>();
			this.anonymity.review(this.cases.record(number).values())
				.texts()
				.forEach((text) -> text.marks()
					.forEach((mark) -> answers.add(answer(text.text(), mark.finding(), decision, reason))));
			return new Draft(Map.of(), answers);
		});
	}

	private static Answer answer(CaseText text, Finding finding, Decision decision, KeepReason reason) {
		return new Answer(text.field(), finding.start(), finding.text(), finding.kind(), decision, null, reason);
	}

	private String submitted(CaseNumber number) {
		return this.jdbc.sql("select message::text from national_register where case_number = :number")
			.param("number", number.value())
			.query(String.class)
			.single();
	}

	private long drafts(CaseNumber number) {
		return this.jdbc.sql("select count(*) from uth_anonymising where case_number = :number")
			.param("number", number.value())
			.query(Long.class)
			.single();
	}

}
