package dk.uthflow.anonymise;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses, birth dates, journal numbers, plates and web addresses.
 */
class OtherKindsTests {

	private final PersonalDataFinder finder = Finders.finder();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Kørt til Vestergade 12, 2. tv, 9440 Aabybro i går. | ADDRESS        | Vestergade 12, 2. tv, 9440 Aabybro
			Hun bor H.C. Andersens Allé 4B, st. th.            | ADDRESS        | H.C. Andersens Allé 4B, st. th.
			adresse: bakkedraget 19 9490 pandrup               | ADDRESS        | bakkedraget 19 9490 pandrup
			Flyttet fra Ved Åen 6, 9440 Aabybro i maj.         | ADDRESS        | Ved Åen 6, 9440 Aabybro
			Borger født den 3. februar 1938 er blind.          | BIRTH_DATE     | 3. februar 1938
			Pt. f. 12/4-41, dement.                            | BIRTH_DATE     | 12/4-41
			Kvinde, 010245-xxxx, faldt.                        | BIRTH_DATE     | 010245-xxxx
			Journalnr. 2023-004518 forvekslet.                 | JOURNAL_NUMBER | 2023-004518
			Bilen AB 12 345 var ulåst.                         | LICENCE_PLATE  | AB 12 345
			Se www.eksempel.dk/side?a=1, tak.                  | WEB            | www.eksempel.dk/side?a=1
			Se eksempel.dk for mere.                           | WEB            | eksempel.dk""")
	void isFound(String text, FindingKind kind, String found) {
		assertThat(this.finder.find(text)).extracting(Finding::kind, Finding::text)
			.containsExactly(Tuple.tuple(kind, found));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Faldt 3 gange på vej 2 minutter senere.", "Afsnit 7, stue 4, seng 2.",
			"Luftvej 2 er fri. Uge 12. Afdeling Engen 2.", "Indlagt den 12.03.2024, udskrevet 14. marts 2024.",
			"Han er født i 1941.", "Instruks 2.1.3 om sug, version 10.", "ATC N02BE01, ISO 13485, model DX 12 345-A.",
			"Han faldt.De kom." })
	void isLeftAlone(String text) {
		assertThat(this.finder.find(text)).isEmpty();
	}

}
