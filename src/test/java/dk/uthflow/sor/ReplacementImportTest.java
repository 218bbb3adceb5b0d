package dk.uthflow.sor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ReplacementImportTest {

	private static final SorId REGION = Register.id(1);

	private static final SorId A = Register.id(11);

	private static final SorId B = Register.id(12);

	private static final SorId C = Register.id(13);

	private static final SorId UNKNOWN = Register.id(77);

	private final Organisation organisation = Organisation.empty();

	private final Register register = new Register().owner(REGION, "Region Nord", "Region")
		.unit(A, "Afsnit A", REGION)
		.unit(B, "Afsnit B", REGION)
		.unit(C, "Afsnit C", REGION);

	@BeforeEach
	void theRegisterIsThere() {
		this.organisation.register(this.register);
	}

	@Test
	void aMergedUnitClosesAndIsToldWithItsSuccessor() {
		assertThat(this.organisation.replace(A + ";" + B)).isEqualTo(new SorImportResult(1, 0, 0, 1, 0));
		assertThat(this.organisation.announced).containsExactly(new UnitsRescoped(Map.of(), Map.of(A, B)));
		assertThat(this.organisation.unit(A).validTo()).isEqualTo("2026-03-09");
		assertThat(this.organisation.search("afsnit")).containsExactly("Afsnit B", "Afsnit C");
	}

	@Test
	void theRegisterDoesNotOpenAMergedUnitAgain() {
		this.organisation.replace(A + ";" + B);
		this.organisation.on(LocalDate.of(2026, 5, 1));
		this.organisation.register(this.register.csv() + "\n");
		assertThat(this.organisation.unit(A).validTo()).isEqualTo("2026-03-09");
	}

	@Test
	void ofAChainOfMergersTheLastUnitCounts() {
		this.organisation.replace(A + ";" + B, B + ";" + C);
		assertThat(this.organisation.announced).containsExactly(new UnitsRescoped(Map.of(), Map.of(A, C, B, C)));
	}

	@Test
	void aMergerIsToldOnce() {
		this.organisation.replace(A + ";" + B);
		this.organisation.announced.clear();
		this.organisation.replace(A + ";" + B, UNKNOWN + ";" + B);
		assertThat(this.organisation.announced).isEmpty();
		this.organisation.replace(A + ";" + B, UNKNOWN + ";" + B, B + ";" + C);
		assertThat(this.organisation.announced).containsExactly(new UnitsRescoped(Map.of(), Map.of(A, C, B, C)));
	}

	@Test
	void aReplacementThatIsGoneFromTheFileIsUndone() {
		this.organisation.replace(A + ";" + B);
		this.organisation.replace();
		assertThat(this.organisation.isOpen(A)).isTrue();
	}

	@Test
	void mergersOfUnitsThatWereNeverKnownAreNoConcern() {
		this.organisation.replace(UNKNOWN + ";" + Register.id(78));
		assertThat(this.organisation.announced).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void whatMakesNoSenseIsRefused(String line, String problem) {
		List<Map<String, Object>> before = this.organisation.everything();
		SorImportRefused refused = catchThrowableOfType(SorImportRefused.class,
				() -> this.organisation.replace(A + ";" + B, line));
		assertThat(refused.problems()).containsExactly(new SorImportRefused.Problem(3, problem));
		assertThat(this.organisation.everything()).isEqualTo(before);
	}

	static List<String[]> refusals() {
		return List.of(new String[] { "x;" + C, "'x' er ikke et SOR-ID" }, new String[] { C + ";", "NewSorId mangler" },
				new String[] { A + ";" + C, A + " står også i linje 2" },
				new String[] { C + ";" + UNKNOWN, "%s er erstattet af %s, som er ukendt".formatted(C, UNKNOWN) },
				new String[] { C + ";" + C, "%1$s ligger under sig selv: %1$s under %1$s".formatted(C) });
	}

	@Test
	void unitsThatReplaceEachOtherAreRefused() {
		SorImportRefused refused = catchThrowableOfType(SorImportRefused.class,
				() -> this.organisation.replace(A + ";" + B, B + ";" + A));
		assertThat(refused.problems()).singleElement().extracting(SorImportRefused.Problem::line).isEqualTo(2L);
	}

}
