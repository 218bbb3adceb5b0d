package dk.uthflow.lifecycle.anonymising;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.FindingKind;
import dk.uthflow.anonymise.PersonalDataFinder;
import dk.uthflow.lifecycle.anonymising.Answer.Decision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private final CaseText headline = new CaseText("overskrift", "Overskrift", "Mette faldt");

	private final CaseText event = new CaseText("haendelsesbeskrivelse", "Hvad skete der?",
			"Kim så Mette. Frost på vejen. Mette kom op.");

	@Test
	void onePersonHasOneLabelThroughTheWholeCase() {
		Draft draft = accepted(
				accepted(accepted(accepted(Draft.EMPTY, this.headline, 0, "Mette"), this.event, 0, "Kim"), this.event,
						7, "Mette"),
				this.event, 30, "Mette");

		assertThat(review(draft).after().values()).containsExactly("[navn 1] faldt",
				"[navn 2] så [navn 1]. Frost på vejen. [navn 1] kom op.");
	}

	@Test
	void whatIsNotAnsweredStandsAsItIs() {
		assertThat(review(Draft.EMPTY).after().values()).containsExactly(this.headline.text(), this.event.text());
		assertThat(review(Draft.EMPTY).open()).isEqualTo(5);
	}

	@Test
	void whatIsKeptTakesNoNumberFromThePersons() {
		Draft draft = answered(Draft.EMPTY, this.event, 14, "Frost", Decision.KEPT, null);

		assertThat(review(draft).texts().get(1).marks()).extracting(Mark::label)
			.containsExactly("[navn 2]", "[navn 1]", "Frost", "[navn 1]");
	}

	@Test
	void aChangedReplacementStandsAsItWasWritten() {
		Draft draft = answered(Draft.EMPTY, this.headline, 0, "Mette", Decision.CHANGED, "Borgeren");

		assertThat(review(draft).after()).containsEntry("overskrift", "Borgeren faldt");
	}

	@Test
	void whatTheHandlerMarksStandsBeforeWhatTheFinderFound() {
		Draft draft = new Draft(Map.of(),
				List.of(new Answer("overskrift", 0, "Mette faldt", FindingKind.NAME, Decision.MARKED, null, null)));

		assertThat(review(draft).texts().get(0).marks()).singleElement().satisfies((mark) -> {
			assertThat(mark.finding().text()).isEqualTo("Mette faldt");
			assertThat(mark.isOwn()).isTrue();
		});
	}

	@Test
	void anAnswerAboutATextThatHasChangedDoesNotCount() {
		Draft draft = accepted(Draft.EMPTY, new CaseText("overskrift", "", "Peter faldt"), 0, "Peter");

		assertThat(review(draft).after()).containsEntry("overskrift", "Mette faldt");
	}

	@Test
	void answersMoveAlongWhenTheTextIsRewritten() {
		Draft draft = answered(accepted(Draft.EMPTY, this.event, 7, "Mette"), this.event, 14, "Frost", Decision.KEPT,
				null)
			.rewritten(this.event, "Om natten så Kim, at Mette gled på Frost.");

		assertThat(review(draft).after()).containsEntry("haendelsesbeskrivelse",
				"Om natten så Kim, at [navn 1] gled på Frost.");
		assertThat(draft.kept()).extracting(Answer::start).containsExactly(35);
	}

	@Test
	void aSecondLookLetsStandOnlyAsManyAsWereAnsweredFor() {
		Draft draft = answered(Draft.EMPTY, this.event, 14, "Frost", Decision.KEPT, null);
		List<Finding> twice = new Words("Frost").find("Frost og Frost", List.of());

		assertThat(Review.unanswered("haendelsesbeskrivelse", twice, draft)).hasSize(1);
		assertThat(Review.unanswered("overskrift", twice, draft)).hasSize(2);
	}

	@Test
	void aNumberOfAPersonNeverStands() {
		Finding cpr = new Finding(FindingKind.CPR, 0, 11, "010160-1234", 1, "");
		Draft draft = new Draft(null, List.of(Answer.to("overskrift", cpr, Decision.KEPT, null, KeepReason.NUMBER)));

		assertThat(Mark.mayStand(cpr)).isFalse();
		assertThat(Review.unanswered("overskrift", List.of(cpr), draft)).containsExactly(cpr);
	}

	private Review review(Draft draft) {
		return new Review(List.of(this.headline, this.event), List.of(), draft, DAY,
				new Words("Mette", "Kim", "Frost"));
	}

	private static Draft accepted(Draft draft, CaseText text, int start, String found) {
		return answered(draft, text, start, found, Decision.ACCEPTED, null);
	}

	private static Draft answered(Draft draft, CaseText text, int start, String found, Decision decision,
			String label) {
		assertThat(text.text().startsWith(found, start)).as("the text says so there").isTrue();
		return draft.with(new Answer(text.field(), start, found, FindingKind.NAME, decision, label, null));
	}

	/** Finds these words as names. */
	private record Words(String... names) implements PersonalDataFinder {

		@Override
		public List<Finding> find(String text, Collection<String> knownNames) {
			List<Finding> found = new ArrayList<>();
			for (String name : this.names) {
				for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
					found.add(new Finding(FindingKind.NAME, at, at + name.length(), name, 0.95, ""));
				}
			}
			return found.stream().sorted((one, other) -> one.start() - other.start()).toList();
		}

	}

}
