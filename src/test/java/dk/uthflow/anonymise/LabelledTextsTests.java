package dk.uthflow.anonymise;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The targets, on the texts that the finder is tuned on and on those held out.
 */
class LabelledTextsTests {

	@ParameterizedTest
	@ValueSource(strings = { "tuning", "held-out" })
	void thereAreEnoughTexts(String half) {
		assertThat(LabelledText.read(half)).hasSizeGreaterThanOrEqualTo(120);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tuning", "held-out" })
	void ninetyEightPersonsInAHundredAreFound(String half) {
		assertThat(figures(half).recall(FindingKind.NAME)).isGreaterThanOrEqualTo(0.98);
	}

	@ParameterizedTest
	@EnumSource(names = "NAME", mode = EnumSource.Mode.EXCLUDE)
	void everythingElseIsFound(FindingKind kind) {
		for (String half : List.of("tuning", "held-out")) {
			assertThat(figures(half).recall(kind)).as(half).isGreaterThanOrEqualTo(0.995);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tuning", "held-out" })
	void ninetyFiveFindingsInAHundredAreRight(String half) {
		assertThat(figures(half).precision()).isGreaterThanOrEqualTo(0.95);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tuning", "held-out" })
	void noMedicineOrOrganisationIsMasked(String half) {
		assertThat(figures(half).maskedOthers).noneMatch((masked) -> masked.startsWith("medicin"))
			.noneMatch((masked) -> masked.startsWith("organisation"));
	}

	/**
	 * Devices, firms, places and diagnoses are as many as there are makers: hardly any
	 * may be taken for a person.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "tuning", "held-out" })
	void hardlyAnythingElseWithANameIsMasked(String half) {
		long labelled = LabelledText.read(half).stream().mapToLong((text) -> text.others().size()).sum();
		assertThat(figures(half).maskedOthers.size()).isLessThanOrEqualTo((int) (labelled * 0.05));
	}

	private static Figures figures(String half) {
		return Figures.measure(Finders.finder(), LabelledText.read(half));
	}

}
