package dk.uthflow.sor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A file that is not as it should be changes nothing, and the answer says where and why.
 */
class RefusedFileTest {

	private static final SorId KOMMUNE = Register.id(31);

	private static final SorId A = Register.id(101);

	private static final SorId B = Register.id(102);

	private static final SorId C = Register.id(103);

	private final Organisation organisation = Organisation.empty();

	private List<Map<String, Object>> before;

	@BeforeEach
	void somethingIsThereAlready() {
		this.organisation.register(new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune").unit(A, "A", KOMMUNE));
		this.before = this.organisation.everything();
	}

	@Test
	void aRing() {
		refused(new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune")
			.unit(A, "A", B)
			.unit(B, "B", C)
			.unit(C, "C", A)
			.csv(), "3: %s ligger under sig selv: %s under %s under %s under %s".formatted(A, A, B, C, A));
	}

	@Test
	void aUnitUnderItself() {
		refused(new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune").unit(A, "A", A).csv(),
				"3: %s ligger under sig selv: %s under %s".formatted(A, A, A));
	}

	@Test
	void whatHangsBelowARingIsToldOfTheRingOnly() {
		refused(new Register().unit(C, "C", B).unit(A, "A", B).unit(B, "B", A).csv(),
				"4: %s ligger under sig selv: %s under %s under %s".formatted(B, B, A, B));
	}

	@Test
	void aTreeDeeperThanAnyReal() {
		Register deep = new Register().owner(Register.id(1), "Ejer", "Kommune");
		IntStream.rangeClosed(2, 40).forEach((item) -> deep.unit(Register.id(item), "U", Register.id(item - 1)));
		SorImportRefused refused = refusal(() -> this.organisation.register(deep));
		assertThat(lines(refused))
			.containsExactly("32: %s ligger mere end 30 niveauer nede eller i ring".formatted(Register.id(31)));
	}

	@Test
	void anOrphan() {
		refused(new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune").unit(A, "A", B).csv(),
				"3: %s ligger under %s, som ikke er i filen".formatted(A, B));
	}

	@Test
	void aDuplicate() {
		String line = "%s;OE;Igen;;%s;;\n".formatted(A, KOMMUNE);
		refused(new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune").unit(A, "A", KOMMUNE).csv() + line,
				"4: %s står også i linje 3".formatted(A));
	}

	@Test
	void aMalformedId() {
		refused("SorId;EntityName;ParentSorId\n8041000016001;Forkert ciffer;\n%s;Under;12x\n".formatted(A),
				"2: '8041000016001' er ikke et SOR-ID", "3: '12x' er ikke et SOR-ID");
	}

	@Test
	void aMissingIdNameOrParent() {
		refused("SorId;SorType;EntityName;ParentSorId\n;IE;Navn;\n%s;IE;;\n%s;OE;Løs;\n".formatted(A, B),
				"2: SorId/SOR-kode mangler", "3: EntityName/Enhedsnavn mangler",
				"4: den overordnede enhed mangler, og enheden er ikke en institutionsejer (IE)");
	}

	@Test
	void missingColumns() {
		refused("Navn;Type\nAarhus;Kommune\n", "1: kolonnen SorId/SOR-kode mangler",
				"1: kolonnen EntityName/Enhedsnavn mangler",
				"1: kolonnen ParentSorId/Parent-SOR-kode/HealthInstitutionSorId/InstitutionOwnerSorId mangler");
	}

	@Test
	void aColumnTwice() {
		refused("SorId;EntityName;ParentSorId;sorid\n", "1: kolonnen sorid står der to gange");
	}

	@Test
	void anotherEncoding() {
		byte[] latin1 = "SorId;EntityName;ParentSorId\n%s;Aarhus;\n%s;Fortegården;%s\n".formatted(KOMMUNE, A, KOMMUNE)
			.getBytes(StandardCharsets.ISO_8859_1);
		SorImportRefused refused = refusal(() -> this.organisation.imports.register(new ByteArrayInputStream(latin1)));
		assertThat(lines(refused)).containsExactly("3: linjen er ikke UTF-8");
	}

	@Test
	void utf16() {
		byte[] utf16 = "SorId;EntityName;ParentSorId\n".getBytes(StandardCharsets.UTF_16);
		SorImportRefused refused = refusal(() -> this.organisation.imports.register(new ByteArrayInputStream(utf16)));
		assertThat(lines(refused)).containsExactly("1: linjen er ikke UTF-8");
	}

	@Test
	void aLineCutShort() {
		refused("SorId;EntityName;ParentSorId\n%s;Aarhus;\n%s;Forte".formatted(KOMMUNE, A),
				"3: linjen har 2 felter, overskriften har 3");
	}

	@Test
	void aQuoteThatNeverCloses() {
		refused("SorId;EntityName;ParentSorId\n%s;\"Aarhus;\n%s;Fortegården;\n".formatted(KOMMUNE, A),
				"2: filen kan ikke læses som CSV herfra: anførselstegn, der ikke lukkes?");
		refused("SorId;EntityName;ParentSorId\n%s;\"Aarhus;\n%s".formatted(KOMMUNE, "x".repeat(100_000)),
				"2: filen kan ikke læses som CSV herfra: anførselstegn, der ikke lukkes?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-02-30", "1. maj", "2023-05-01x", "0000-01-01", "20230501", "12023-05-01" })
	void aDateThatIsNone(String date) {
		refused(new Register().owner(KOMMUNE, "Aarhus Kommune", "Kommune").unit(A, "A", KOMMUNE, date, "").csv(),
				"3: '%s' er ikke en dato".formatted(date));
	}

	@Test
	void anUnknownKindOfUnit() {
		refused("SorId;SorType;EntityName;ParentSorId\n%s;XX;Aarhus;\n".formatted(KOMMUNE),
				"2: 'XX' er ikke IE, SI eller OE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n" })
	void anEmptyFile(String nothing) {
		refused(nothing, "1: filen er tom");
	}

	@Test
	void aFileWithoutUnits() {
		refused("SorId;EntityName;ParentSorId\n", "1: filen har ingen enheder");
	}

	@Test
	void notMoreThanTwentyProblemsAreTold() {
		String lines = IntStream.range(0, 50).mapToObj((line) -> "x;Navn;\n").collect(Collectors.joining());
		SorImportRefused refused = refusal(() -> this.organisation.register("SorId;EntityName;ParentSorId\n" + lines));
		assertThat(refused.problems()).hasSize(20);
	}

	private void refused(String csv, String... problems) {
		assertThat(lines(refusal(() -> this.organisation.register(csv)))).containsExactly(problems);
	}

	private SorImportRefused refusal(ThrowingCallable importing) {
		SorImportRefused refused = catchThrowableOfType(SorImportRefused.class, importing);
		assertThat(refused).as("the refusal").isNotNull();
		assertThat(this.organisation.everything()).isEqualTo(this.before);
		assertThat(this.organisation.announced).isEmpty();
		return refused;
	}

	private static List<String> lines(SorImportRefused refused) {
		return refused.problems().stream().map((problem) -> problem.line() + ": " + problem.message()).toList();
	}

}
