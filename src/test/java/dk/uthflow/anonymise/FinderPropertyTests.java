package dk.uthflow.anonymise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any text whatever: lone surrogates, NULs, right-to-left, combining
 * marks.
 */
class FinderPropertyTests {

	private final PersonalDataFinder finder = Finders.finder();

	@Property(tries = 3000)
	void findingsPointIntoTheTextInOrderWithoutOverlap(@ForAll("texts") String text, @ForAll("texts") String known) {
		int done = 0;
		for (Finding finding : this.finder.find(text, List.of(known, "Mette Hansen"))) {
			assertThat(finding.start()).isGreaterThanOrEqualTo(done);
			assertThat(finding.end()).isGreaterThan(finding.start());
			assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.text());
			assertThat(finding.confidence()).isBetween(0.5, 1.0);
			assertThat(finding.why()).isNotBlank();
			done = finding.end();
		}
	}

	@Property(tries = 2000)
	void nothingIsFoundWhereItWasReplaced(@ForAll("texts") String text) {
		Map<String, String> texts = Map.of("beskrivelse", text);
		Replacements replacements = new Replacements(texts, Map.of("beskrivelse", this.finder.find(text)),
				LocalDate.of(2024, 5, 1));
		assertThat(replacements.texts().get("beskrivelse")).satisfies((masked) -> replacements.byField()
			.get("beskrivelse")
			.forEach((replacement) -> assertThat(masked).contains(replacement.label())));
	}

	@Property(tries = 1000)
	void aCprNumberIsFoundAmidAnything(@ForAll("texts") String before, @ForAll("texts") String after) {
		String text = before + " 010190-1234 " + after;
		int start = before.length() + 1;
		assertThat(this.finder.find(text))
			.anyMatch((finding) -> finding.start() <= start && finding.end() >= start + 11 && finding.isCertain());
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> anything = Arbitraries.strings()
			.withCharRange(Character.MIN_VALUE, Character.MAX_VALUE)
			.ofMaxLength(60);
		Arbitrary<String> danish = Arbitraries.strings()
			.withChars("aeiouåæøAEÅØ \n.,-/@()0123456789\u0000\u200b\u0301\u00ad\ud83d'")
			.ofMaxLength(60);
		Arbitrary<String> pieces = Arbitraries.of("Mette", "Hansen", "mette", "Bo", "sygeplejerske ", "pt. ", "MJ",
				"M.J.", "010190-1234", "20 30 40 50", "a@b.dk", "www.x.dk", "Vestergade 12", ", 2. tv", "9000 Aalborg",
				"født ", "12.03.1941", "journalnr. 1234", "AB 12 345", "Panodil 1 g", "'s", "'", " ", " ", " ", ". ",
				", ", "\n", "-", "(", ")", "/", "og ", "i ", "af ", "cpr ", "tlf. ", "\ud800", "\u0000", "\u202e",
				"a\u030a", "HANSEN ", "Å");
		Arbitrary<String> assembled = pieces.list().ofMaxSize(20).map((list) -> String.join("", list));
		return Arbitraries.oneOf(anything, danish, assembled);
	}

}
