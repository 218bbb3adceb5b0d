package dk.uthflow.anonymise;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CPR numbers, phone numbers and e-mail addresses are found with certainty, and what only
 * looks like them is left alone.
 */
class NumbersAndAddressesTests {

	private final PersonalDataFinder finder = Finders.finder();

	@ParameterizedTest
	@ValueSource(strings = { "010190-1234", "0101901234", "010190 1234", "010190 - 1234", "010190–1234",
			"01.01.90-1234", "01 01 90-1234", "0 1 0 1 9 0 - 1 2 3 4", "010190-\n1234", "0101\n90-1234",
			"010190-12\n34", "310299-4EA1", "610190-1234", "01011990-1234", "０１０１９０-１２３４" })
	void aCprNumberIsFoundHoweverItIsWritten(String cpr) {
		assertFound(FindingKind.CPR, cpr, "Borgeren (%s) faldt.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "20 30 40 50", "20304050", "2030 4050", "+45 20 30 40 50", "+4520304050", "0045 20304050",
			"(+45) 20 30 40 50", "20-30-40-50", "20.30.40.50", "+46 70 123 45 67", "+49 30 901820" })
	void aPhoneNumberIsFoundHoweverItIsWritten(String phone) {
		assertFound(FindingKind.PHONE, phone, "Datter træffes på %s efter kl. 16.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "234 567 89", "2 3 4 5 6 7 8 9", "23 456 789" })
	void anOddlyGroupedPhoneNumberIsFoundWhereAWordSaysSo(String phone) {
		assertFound(FindingKind.PHONE, phone, "Vagttelefon: %s");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mette@example.dk", "mette.o'hara+uth@mail.example.com", "søren@blåbær.dk",
			"mette @ example.dk", "mette(at)example.dk", "mette [at] example . dk", "MH@rn.dk", "mette@sygehus" })
	void anEmailAddressIsFoundHoweverItIsWritten(String address) {
		assertFound(FindingKind.EMAIL, address, "Skriv til %s, tak.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Panodil, varenr. 123456, 2 tabl.", "Varenummer 23 45 67 89", "SOR-ID 330461000016004",
			"Enheden 8041000016000 er lukket", "Infusionspumpe, serienr. 45678912", "LOT 23456789", "CVR 23456789",
			"25000000 IE heparin", "Batch 0102031234", "den 01.02.2023 kl. 14.30", "BT 140/80, puls 72, temp 38,5",
			"500 mg x 4, 1000 mg x 2", "2 tabletter @ 500 mg", "kl. 08, 12, 16 og 20", "12345678",
			"stregkode 5701234567890", "Ordre 88123456 blev sendt", "Apparat nr. 24681357 er væk",
			"I 2023 Aarhus Kommune lukkede" })
	void otherNumbersAreLeftAlone(String text) {
		assertThat(this.finder.find(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "9490 Pandrup", "8900 Randers C", "2100 København Ø", "Rugvej 3 2.mf 4000 Roskilde",
			"Ndr. Ringvej 55, st. tv." })
	void anAddressIsFoundHoweverItIsWritten(String address) {
		assertFound(FindingKind.ADDRESS, address, "Borgeren er flyttet til %s, hvor hun bor alene.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ida", "Lotte", "Astrid", "David", "Bruno", "Ingrid", "Said", "Reffi", "Sagnik" })
	void aNumberBelongsToThePersonBeforeItThoughTheNameHoldsAWordForThings(String name) {
		for (String number : List.of("20 30 40 50", "20304050", "0101401233")) {
			assertThat(this.finder.find("Kontakt " + name + ": " + number)).as(number)
				.extracting(Finding::text)
				.contains(number);
		}
	}

	@Test
	void aTimeOfDayIsNoCellar() {
		assertThat(this.finder.find("Jeg kørte fra Nørretorv 3 kl 7.10 i går.")).extracting(Finding::text)
			.containsExactly("Nørretorv 3");
	}

	private void assertFound(FindingKind kind, String written, String sentence) {
		String text = sentence.formatted(written);
		List<Finding> found = this.finder.find(text);
		assertThat(found).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(kind);
			assertThat(finding.text()).isEqualTo(written);
			assertThat(text.substring(finding.start(), finding.end())).isEqualTo(written);
			assertThat(finding.isCertain()).isTrue();
		});
	}

}
