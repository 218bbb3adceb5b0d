package dk.uthflow.sor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RegisterImportTest {

	private static final SorId KOMMUNE = Register.id(31);

	private static final SorId FORVALTNING = Register.id(714);

	private static final SorId PLEJEHJEM = Register.id(36120);

	private static final SorId AFDELING = Register.id(36121);

	private final Organisation organisation = Organisation.empty();

	private final Register register = new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune")
		.unit(FORVALTNING, "Sundhed og Omsorg", KOMMUNE)
		.unit(PLEJEHJEM, "Fortegården", FORVALTNING)
		.unit(AFDELING, "Fortegården, 1. sal", PLEJEHJEM);

	@Test
	void unitsHangInTheirTree() {
		assertThat(this.organisation.register(this.register)).isEqualTo(new SorImportResult(4, 0, 0, 0, 0));
		SorUnit unit = this.organisation.unit(AFDELING);
		assertThat(unit.path().ids()).containsExactly(KOMMUNE, FORVALTNING, PLEJEHJEM, AFDELING);
		assertThat(unit.pathNames())
			.isEqualTo("Aarhus Kommune ▸ Sundhed og Omsorg ▸ Fortegården ▸ Fortegården, 1. sal");
		assertThat(unit.type()).isEqualTo("Plejehjem");
		assertThat(unit.ownerKind()).isEqualTo(OwnerKind.MUNICIPALITY);
		assertThat(this.organisation.announced).as("nobody hung on a new unit").isEmpty();
	}

	@Test
	void parentsMayStandBelowTheirChildrenInTheFile() {
		this.organisation.register("""
				SorId;SorType;EntityName;ParentSorId
				%s;OE;Fortegården;%s
				%s;IE;Aarhus Kommune;
				""".formatted(PLEJEHJEM, KOMMUNE, KOMMUNE));
		assertThat(this.organisation.unit(PLEJEHJEM).path().root()).isEqualTo(KOMMUNE);
	}

	@Test
	void idsWrittenForExcelAndAByteOrderMarkAreRead() {
		this.organisation.register("""
				\uFEFF"SorId";"SorType";"EntityName";"ParentSorId"
				"=""%s""\";IE;Aarhus Kommune;
				="%s";SI;"Sundhed; Omsorg";"=""%s""\"
				""".formatted(KOMMUNE, FORVALTNING, KOMMUNE));
		assertThat(this.organisation.unit(FORVALTNING).pathNames()).isEqualTo("Aarhus Kommune ▸ Sundhed; Omsorg");
	}

	@Test
	void theOlderLayoutIsRead() {
		this.organisation.register("""
				Enhedsnavn;Enhedstype;SOR-kode;Parent-SOR-kode;CVR;P_Region
				Aarhus Kommune;Kommune;%s;;55133018;Region Midtjylland
				Fortegården;Plejehjem;%s;%s;;
				""".formatted(KOMMUNE, PLEJEHJEM, KOMMUNE));
		assertThat(this.organisation.unit(PLEJEHJEM).ownerKind()).isEqualTo(OwnerKind.MUNICIPALITY);
	}

	@Test
	void whereTheParentIsMissingTheInstitutionOrItsOwnerStandsIn() {
		this.organisation.register("""
				SorId;SorType;EntityName;InstitutionOwnerSorId;HealthInstitutionSorId;InstitutionOwnerEntityTypeName
				%1$s;IE;Aarhus Kommune;%1$s;;kommune
				%2$s;SI;Sundhed og Omsorg;%1$s;%2$s;kommune
				%3$s;OE;Fortegården;%1$s;%2$s;kommune
				""".formatted(KOMMUNE, FORVALTNING, PLEJEHJEM));
		SorUnit unit = this.organisation.unit(PLEJEHJEM);
		assertThat(unit.path().ids()).containsExactly(KOMMUNE, FORVALTNING, PLEJEHJEM);
		assertThat(unit.ownerKind()).isEqualTo(OwnerKind.MUNICIPALITY);
	}

	@Test
	void columnNamesAreSettings() {
		Organisation other = Organisation.with(Map.of("uthflow.sor.kolonner.id", "Kode", "uthflow.sor.kolonner.navn",
				"Titel", "uthflow.sor.kolonner.overordnet", "Under"));
		other.register("Kode;Titel;Under\n%s;Aarhus Kommune;\n".formatted(KOMMUNE));
		assertThat(other.unit(KOMMUNE).name()).isEqualTo("Aarhus Kommune");
	}

	@ParameterizedTest
	@CsvSource({ "Kommune,MUNICIPALITY", "region,REGION", "Stat,STATE", "Privat,PRIVATE", "Hospice,HOSPICE",
			"Noget andet,UNKNOWN", "'',UNKNOWN" })
	void theOwnersTypeTellsTheKindOfOwner(String type, OwnerKind kind) {
		this.organisation.register(new Register().owner(KOMMUNE, "Ejer", type).unit(PLEJEHJEM, "Sted", KOMMUNE));
		assertThat(this.organisation.unit(PLEJEHJEM).ownerKind()).isEqualTo(kind);
	}

	@Test
	void whereTheTypeDoesNotTellASettingDoes() {
		Organisation other = Organisation.with(Map.of("uthflow.sor.ejertyper.state", "Forsvaret",
				"uthflow.sor.ejere.[" + KOMMUNE + "]", "MUNICIPALITY"));
		other.register(new Register().owner(KOMMUNE, "Aarhus", "")
			.owner(FORVALTNING, "Værnet", "Forsvaret")
			.owner(PLEJEHJEM, "Selveje", "Privat"));
		assertThat(List.of(KOMMUNE, FORVALTNING, PLEJEHJEM)).extracting((id) -> other.unit(id).ownerKind())
			.containsExactly(OwnerKind.MUNICIPALITY, OwnerKind.STATE, OwnerKind.PRIVATE);
	}

	@ParameterizedTest
	@CsvSource({ "2023-05-01", "01-05-2023", "01.05.2023", "2023-05-01 00:00:00", "2023-05-01T00:00:00",
			"01-05-2023 12:30" })
	void datesAreReadAsTheRegisterWritesThem(String date) {
		this.organisation.register(this.register.unit(AFDELING, "1. sal", PLEJEHJEM, date, date));
		assertThat(this.organisation.unit(AFDELING).validFrom()).isEqualTo("2023-05-01");
		assertThat(this.organisation.unit(AFDELING).validTo()).isEqualTo("2023-05-01");
	}

	@Test
	void theSameFileAgainChangesNothing() {
		this.organisation.register(this.register);
		List<Map<String, Object>> before = this.organisation.everything();
		this.organisation.on(LocalDate.of(2026, 4, 1));
		assertThat(this.organisation.register(this.register)).isEqualTo(new SorImportResult(0, 0, 0, 0, 4));
		assertThat(this.organisation.everything()).isEqualTo(before);
	}

	@Test
	void anotherFileThatSaysTheSameChangesNoUnit() {
		this.organisation.register(this.register);
		String rows = "select *, xmin::text from sor_unit order by id";
		List<Map<String, Object>> before = this.organisation.jdbc.sql(rows).query().listOfRows();
		assertThat(this.organisation.register(this.register.csv() + "\n"))
			.isEqualTo(new SorImportResult(0, 0, 0, 0, 4));
		assertThat(this.organisation.jdbc.sql(rows).query().listOfRows()).isEqualTo(before);
	}

	@Test
	void aUnitThatTheFileLacksClosesTheDayBefore() {
		this.organisation.register(this.register);
		assertThat(this.organisation.register(Register.of(this.register).without(AFDELING)).closed()).isEqualTo(1);
		assertThat(this.organisation.unit(AFDELING).validTo()).isEqualTo("2026-03-09");
		assertThat(this.organisation.isOpen(AFDELING)).isFalse();
		assertThat(this.organisation.isOpen(PLEJEHJEM)).isTrue();
	}

	@Test
	void aClosedUnitThatIsBackInTheFileIsOpenAgain() {
		this.organisation.register(this.register);
		this.organisation.register(Register.of(this.register).without(AFDELING));
		assertThat(this.organisation.register(this.register)).isEqualTo(new SorImportResult(0, 1, 0, 0, 3));
		assertThat(this.organisation.isOpen(AFDELING)).isTrue();
	}

	@Test
	void aUnitThatClosedLongAgoKeepsItsLastDay() {
		this.organisation.register(Register.of(this.register).unit(AFDELING, "1. sal", PLEJEHJEM, "", "2025-12-31"));
		this.organisation.register(Register.of(this.register).without(AFDELING));
		assertThat(this.organisation.unit(AFDELING).validTo()).isEqualTo("2025-12-31");
	}

	@Test
	void aUnitThatMovesTakesWhatLiesBelowItAlong() {
		SorId other = Register.id(99);
		this.organisation.register(this.register);
		SorImportResult result = this.organisation.register(Register.of(this.register)
			.owner(other, "Odder Kommune", "Region")
			.unit(PLEJEHJEM, "Fortegården", other));
		assertThat(result).isEqualTo(new SorImportResult(1, 1, 2, 0, 3));
		assertThat(this.organisation.announced).extracting(UnitsRescoped::units)
			.containsExactly(Set.of(PLEJEHJEM, AFDELING));
		assertThat(this.organisation.unit(AFDELING).path().ids()).containsExactly(other, PLEJEHJEM, AFDELING);
		assertThat(this.organisation.unit(AFDELING).ownerKind()).isEqualTo(OwnerKind.REGION);
	}

	@Test
	void aNewNameIsNoMove() {
		this.organisation.register(this.register);
		this.organisation.register(Register.of(this.register).unit(PLEJEHJEM, "Ny Fortegård", FORVALTNING));
		assertThat(this.organisation.unit(AFDELING).pathNames()).contains("▸ Ny Fortegård ▸");
		assertThat(this.organisation.announced).isEmpty();
	}

	@Test
	void whoHearsOfAMoveSeesItAndCanStopIt() {
		this.organisation.register(this.register);
		List<Map<String, Object>> before = this.organisation.everything();
		this.organisation.listener((event) -> {
			throw new IllegalStateException("The cases cannot be moved");
		});
		assertThatIllegalStateException().isThrownBy(
				() -> this.organisation.register(Register.of(this.register).unit(PLEJEHJEM, "Fortegården", KOMMUNE)));
		assertThat(this.organisation.everything()).isEqualTo(before);
	}

	@Test
	void theRealRegisterNeverClosesTheDemosUnitsNorTheDemoTheRegisters() {
		this.organisation.importDemo();
		assertThat(this.organisation.register(this.register).closed()).isZero();
		assertThat(this.organisation.isOpen(DemoUnits.BROVST)).isTrue();
		this.organisation.jdbc.sql("delete from sor_import where source = 'demo'").update();
		this.organisation.importDemo();
		assertThat(this.organisation.isOpen(AFDELING)).isTrue();
	}

	@Test
	void aRealUnitTakesOverTheDemosOfTheSameId() {
		this.organisation.importDemo();
		this.organisation.register(this.register.owner(DemoUnits.AALBORG_KOMMUNE, "Aalborg, den rigtige", "Kommune"));
		this.organisation.jdbc.sql("delete from sor_import where source = 'demo'").update();
		this.organisation.importDemo();
		assertThat(this.organisation.unit(DemoUnits.AALBORG_KOMMUNE).name()).isEqualTo("Aalborg, den rigtige");
		assertThat(this.organisation.unit(DemoUnits.VEJGAARD).pathNames()).startsWith("Aalborg, den rigtige ▸");
		this.organisation.register(Register.of(this.register).without(DemoUnits.AALBORG_KOMMUNE));
		assertThat(this.organisation.isOpen(DemoUnits.AALBORG_KOMMUNE)).isFalse();
	}

}
