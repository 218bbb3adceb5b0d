package dk.uthflow.anonymise;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Persons are found; what has a person's name and is none is left alone.
 */
class PersonNamesTests {

	private final PersonalDataFinder finder = Finders.finder();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Overlæge Kim Holm tilså patienten.             | Kim Holm
			Mettes søster ringede.                         | Mettes
			Rasmus' stok var væk.                          | Rasmus'
			Pt. MJ faldt.                                  | MJ
			Dispenseret af B.H. mandag.                    | B.H.
			Bo blev fundet på gulvet.                      | Bo
			Storm er 84 år.                                | Storm
			Lykke havde aftenvagten.                       | Lykke
			Alarmen blev besvaret af Anne Sofie von Bülow. | Anne Sofie von Bülow
			sygeplejerske mette hansen glemte det          | mette hansen
			BORGEREN OTTO BRANDT BLEV INDLAGT AKUT         | OTTO BRANDT
			Beboeren Abdulkadir Warsame faldt.             | Abdulkadir Warsame
			Vi ventede, fordi Tenzin var på afsnit 2.      | Tenzin
			Medicinen blev givet af M e t t e i går.       | M e t t e
			Tilset af Jens P. Mørk i går.                  | Jens P. Mørk
			Aksels briller var væk.                        | Aksels
			Beboer K er utryg.                             | K
			Vi har talt med RTH om det.                    | RTH
			Kontrolleret: MBJ.                             | MBJ
			Fru H. ville ikke op.                          | H""")
	void aPersonIsFound(String text, String name) {
		assertThat(this.finder.find(text)).extracting(Finding::kind, Finding::text)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(FindingKind.NAME, name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Panodil 1 g blev givet.", "Hun fik Eliquis i stedet for Xarelto.",
			"Han har Parkinsons sygdom og Alzheimers.", "Foley-kateter str. 16 anlagt.", "Smerter 7 på Borg-skalaen.",
			"Mb. Crohn og Bergs balanceskala.", "Birkelse Plejecenter modtog ham fra Aalborg.",
			"Sygehus Vendsyssel og Region Nordjylland.", "Mark venligst skemaet.", "Frost i jorden forsinkede bilen.",
			"Vi manglede handsker. Hans sår var rødt.", "Journalen i Nexus var ikke opdateret.",
			"KAD skiftet, EKG taget, BT 120/80.", "Mandag var der ingen vikar. Påsken gav travlhed.",
			"Lægerne Hansen og Nielsen svarede ikke.", "Ultralydsscanneren fra Siemens frøs.",
			"Posen fra BD passede ikke.", "Fik ikke sin Digoxin da lægen kom.", "Borger tilses dagligt.",
			"Sagen drøftes med Styrelsen for Patientsikkerhed.", "Han fik Yaz i stedet for Yasmin." })
	void whatIsNoPersonIsLeftAlone(String text) {
		assertThat(this.finder.find(text)).isEmpty();
	}

	@Test
	void whatIsANameOnceIsTheSameNameEverywhereInTheText() {
		assertThat(this.finder.find("Patienten Oyelaran faldt. Da vi kom, var Oyelaran vågen."))
			.extracting(Finding::text)
			.containsExactly("Oyelaran", "Oyelaran");
	}

	@Test
	void everyFormOfAKnownNameIsFoundWithCertainty() {
		String text = "Skovgaard Lind sagde, at xiwen lind og XL var enige. Xiwens stok. LIND gik. Xiwen-Maj så L.";
		assertThat(this.finder.find(text, List.of("Xiwen Lind"))).filteredOn((finding) -> finding.confidence() == 1)
			.extracting(Finding::text)
			.contains("xiwen lind", "XL", "Xiwens", "LIND");
	}

	@Test
	void aKnownNameThatIsAWordIsShownWithoutCertaintyWhereItMayBeTheWord() {
		assertThat(this.finder.find("Han gik en tur i en skov.", List.of("Ida Skov"))).singleElement()
			.matches((finding) -> !finding.isCertain());
		assertThat(this.finder.find("Skal bo hos sin søn per dag.", List.of("Per Bo"))).noneMatch(Finding::isCertain);
	}

	@Test
	void absentKnownNamesAreNone() {
		assertThat(this.finder.find("Intet at finde.", null)).isEmpty();
		assertThat(this.finder.find(null)).isEmpty();
	}

}
