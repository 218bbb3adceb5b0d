package dk.uthflow.anonymise;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A megabyte of anything is read through. How fast, {@link FinderFigures} tells; a text
 * that took time by the square of its length would run into the limit here, which no slow
 * machine does.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongTextsTests {

	static List<String> pieces() {
		return LongTexts.PIECES;
	}

	@ParameterizedTest
	@MethodSource("pieces")
	void aMegabyteOfOnePieceIsReadThrough(String piece) {
		String text = LongTexts.megabyteOf(piece);
		assertThat(Finders.finder().find(text, List.of("Mette Hansen")))
			.allSatisfy((finding) -> assertThat(finding.end()).isLessThanOrEqualTo(text.length()));
	}

	@Test
	void aMegabyteOfReportsIsReadThrough() {
		assertThat(Finders.finder().find(LongTexts.megabyteOfReports())).hasSizeGreaterThan(1000);
	}

}
