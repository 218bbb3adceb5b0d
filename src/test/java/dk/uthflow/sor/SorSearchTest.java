package dk.uthflow.sor;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SorSearchTest {

	private final Organisation organisation = Organisation.demo();

	@ParameterizedTest
	@CsvSource({ "solgården,Solgården Plejecenter", "SOLGAARDEN,Solgården Plejecenter", "solg,Solgården Plejecenter",
			"pleje solg,Solgården Plejecenter", "vejgaard,Vejgård Plejehjem", "Åbybro,Aabybro Plejehjem",
			"operationsgang kirurgisk aalborg,Operationsgangen", "plejehjem danske diakoner,Aabybro Plejehjem",
			"hospice limfjord,Hospice Limfjord" })
	void wordsOfTheNameOrOfWhatIsAboveFindAUnit(String query, String name) {
		assertThat(this.organisation.search(query)).first().isEqualTo(name);
	}

	@Test
	void aLetterAndItsRingTypedApartAreOne() {
		assertThat(this.organisation.search("solga\u030Arden")).containsExactly("Solgården Plejecenter");
	}

	@Test
	void everyWordMustBeFound() {
		assertThat(this.organisation.search("solgården aalborg")).isEmpty();
	}

	@Test
	void theOwnNameCountsMoreThanTheNameAbove() {
		assertThat(this.organisation.search("aalborg kommune")).startsWith("Aalborg Kommune");
		assertThat(this.organisation.search("medicinsk")).startsWith("Medicinsk Afdeling", "Medicinsk Sengeafsnit",
				"Medicinsk Ambulatorium");
		assertThat(this.organisation.search("jammerbugt")).first().isEqualTo("Jammerbugt Kommune");
		assertThat(this.organisation.search("jammerbugt")).contains("Brovst Plejecenter", "Birkelse Plejecenter");
	}

	@Test
	void aWholeWordCountsMoreThanABeginning() {
		this.organisation.register(new Register().owner(Register.id(1), "Solgårdens Venner", "Privat")
			.unit(Register.id(2), "Afdeling Sol", Register.id(1)));
		assertThat(this.organisation.search("sol")).startsWith("Afdeling Sol");
	}

	@Test
	void aUnitIsFoundByItsIdOrTheBeginningOfIt() {
		assertThat(this.organisation.search(DemoUnits.BROVST.value())).containsExactly("Brovst Plejecenter");
		assertThat(this.organisation.search("900120")).containsExactly("Brovst Plejecenter");
		assertThat(this.organisation.search(DemoUnits.JAMMERBUGT.value())).containsExactly("Jammerbugt Kommune");
	}

	@Test
	void closedUnitsAndThoseNotYetOpenAreNotFound() {
		Register register = new Register().owner(Register.id(1), "Region Syd", "Region")
			.unit(Register.id(2), "Lukket Afsnit", Register.id(1), "", "2026-03-09")
			.unit(Register.id(3), "Sidste Afsnit", Register.id(1), "", "2026-03-10")
			.unit(Register.id(4), "Kommende Afsnit", Register.id(1), "2026-03-11", "")
			.unit(Register.id(5), "Nyt Afsnit", Register.id(1), "2026-03-10", "");
		this.organisation.register(register);
		assertThat(this.organisation.search("afsnit syd")).containsExactly("Sidste Afsnit", "Nyt Afsnit");
		this.organisation.on(LocalDate.of(2026, 3, 11));
		assertThat(this.organisation.search("afsnit syd")).containsExactlyInAnyOrder("Kommende Afsnit", "Nyt Afsnit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a", ".", "'; drop table sor_unit; --", "%%", "\u0000\u0000", "findes ikke",
			"00000", "99999999999999999999" })
	void whatMeansNothingFindsNothing(String query) {
		assertThat(this.organisation.search(query)).isEmpty();
	}

	@Test
	void atMostTwentyAreFound() {
		assertThat(this.organisation.search("nordjylland aalborg jammerbugt")).isEmpty();
		Register register = new Register().owner(Register.id(1), "Region Syd", "Region");
		for (int item = 2; item < 60; item++) {
			register.unit(Register.id(item), "Afsnit " + item, Register.id(1));
		}
		this.organisation.register(register);
		assertThat(this.organisation.search("afsnit")).hasSize(20);
		assertThat(this.organisation.units.search("afsnit", 3)).hasSize(3);
		assertThat(this.organisation.units.search("afsnit", 0)).isEmpty();
		assertThat(this.organisation.units.search("afsnit", 100)).hasSize(20);
	}

	@Test
	void aLongQueryIsNoTrouble() {
		assertThat(this.organisation.search("a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å 1 2 3 4 5 6 7"))
			.isEmpty();
	}

}
