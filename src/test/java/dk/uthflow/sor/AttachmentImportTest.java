package dk.uthflow.sor;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AttachmentImportTest {

	private static final SorId KOMMUNE = Register.id(31);

	private static final SorId NABO = Register.id(32);

	private static final SorId EJER = Register.id(40);

	private static final SorId HJEM = Register.id(41);

	private static final SorId AFSNIT = Register.id(42);

	private final Organisation organisation = Organisation.empty();

	private final Register register = new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune")
		.owner(NABO, "Odder Kommune", "Kommune")
		.owner(EJER, "Omsorg A/S", "Privat")
		.unit(HJEM, "Hjemmet", EJER)
		.unit(AFSNIT, "Afsnittet", HJEM);

	@BeforeEach
	void theRegisterIsThere() {
		this.organisation.register(this.register);
	}

	@Test
	void anAttachedUnitHangsBelowItsMunicipalityWithAllBelowIt() {
		assertThat(this.organisation.attach(HJEM + ";" + KOMMUNE)).isEqualTo(new SorImportResult(1, 0, 2, 0, 0));
		assertThat(this.organisation.unit(AFSNIT).path().ids()).containsExactly(KOMMUNE, HJEM, AFSNIT);
		assertThat(this.organisation.unit(AFSNIT).pathNames()).isEqualTo("Aarhus Kommune ▸ Hjemmet ▸ Afsnittet");
		assertThat(this.organisation.unit(AFSNIT).ownerKind()).isEqualTo(OwnerKind.PRIVATE);
		assertThat(this.organisation.announced).extracting(UnitsRescoped::units).containsExactly(Set.of(HJEM, AFSNIT));
	}

	@Test
	void anAttachmentOutlivesTheNextRegister() {
		this.organisation.attach(HJEM + ";" + KOMMUNE);
		this.organisation.announced.clear();
		this.organisation.register(Register.of(this.register).unit(Register.id(43), "Nyt afsnit", HJEM));
		assertThat(this.organisation.unit(Register.id(43)).path().root()).isEqualTo(KOMMUNE);
		assertThat(this.organisation.unit(HJEM).path().root()).isEqualTo(KOMMUNE);
		assertThat(this.organisation.announced).isEmpty();
	}

	@Test
	void aUnitThatTheFileLacksGoesBackToItsOwner() {
		this.organisation.attach(HJEM + ";" + KOMMUNE);
		assertThat(this.organisation.attach()).isEqualTo(new SorImportResult(0, 0, 2, 1, 0));
		assertThat(this.organisation.unit(AFSNIT).path().ids()).containsExactly(EJER, HJEM, AFSNIT);
	}

	@Test
	void aUnitMayBeAttachedToAnotherMunicipality() {
		this.organisation.attach(HJEM + ";" + KOMMUNE);
		assertThat(this.organisation.attach(HJEM + ";" + NABO)).isEqualTo(new SorImportResult(0, 1, 2, 0, 0));
		assertThat(this.organisation.unit(HJEM).path().root()).isEqualTo(NABO);
	}

	@Test
	void theSameAttachmentsAgainChangeNothing() {
		this.organisation.attach(HJEM + ";" + KOMMUNE);
		List<Map<String, Object>> before = this.organisation.everything();
		assertThat(this.organisation.attach(HJEM + ";" + KOMMUNE)).isEqualTo(new SorImportResult(0, 0, 0, 0, 1));
		assertThat(this.organisation.everything()).isEqualTo(before);
	}

	@Test
	void realAttachmentsLeaveTheDemosAlone() {
		this.organisation.importDemo();
		this.organisation.attach(HJEM + ";" + KOMMUNE);
		assertThat(this.organisation.unit(DemoUnits.BIRKELSE).path().root()).isEqualTo(DemoUnits.JAMMERBUGT);
	}

	@Test
	void aMunicipalityThatMergesHandsItsAttachmentsOn() {
		this.organisation.attach(HJEM + ";" + KOMMUNE);
		this.organisation.replace(KOMMUNE + ";" + NABO);
		assertThat(this.organisation.unit(AFSNIT).path().ids()).containsExactly(NABO, HJEM, AFSNIT);
	}

	@Test
	void aPrivateUnitWithANewIdStaysInItsMunicipality() {
		SorId renewed = Register.id(44);
		this.organisation.attach(HJEM + ";" + KOMMUNE);
		this.organisation.register(Register.of(this.register)
			.without(HJEM)
			.unit(renewed, "Hjemmet", EJER)
			.unit(AFSNIT, "Afsnittet", renewed));
		this.organisation.replace(HJEM + ";" + renewed);
		assertThat(this.organisation.unit(AFSNIT).path().ids()).containsExactly(KOMMUNE, renewed, AFSNIT);
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void whatCannotBeAttachedIsRefused(String line, String problem) {
		List<Map<String, Object>> before = this.organisation.everything();
		SorImportRefused refused = catchThrowableOfType(SorImportRefused.class,
				() -> this.organisation.attach(HJEM + ";" + KOMMUNE, line));
		assertThat(refused.problems()).containsExactly(new SorImportRefused.Problem(3, problem));
		assertThat(this.organisation.everything()).isEqualTo(before);
	}

	static List<String[]> refusals() {
		SorId unknown = Register.id(77);
		return List.of(new String[] { "12;" + KOMMUNE, "'12' er ikke et SOR-ID" },
				new String[] { AFSNIT + ";", "KommuneSorId mangler" },
				new String[] { HJEM + ";" + NABO, HJEM + " står også i linje 2" },
				new String[] { unknown + ";" + KOMMUNE, "enheden %s er ukendt".formatted(unknown) },
				new String[] { AFSNIT + ";" + unknown, "kommunen %s er ukendt".formatted(unknown) },
				new String[] { AFSNIT + ";" + EJER, EJER + " er ikke en kommune" },
				new String[] { AFSNIT + ";" + HJEM, HJEM + " er ikke en kommune" },
				new String[] { NABO + ";" + NABO, NABO + " kan ikke tilknyttes sig selv, for så lå den i ring" },
				new String[] { NABO + ";" + KOMMUNE,
						NABO + " er selv en kommune og kan ikke ligge under en anden: det kunne give en ring" });
	}

}
