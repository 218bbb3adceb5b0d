package dk.uthflow.cases;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptCodeTest {

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	@Test
	void codeIsInGroupsOfLettersThatAreNotMistakenForOneAnother() {
		Set<String> codes = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			codes.add(ReceiptCode.next().text());
		}
		assertThat(codes).hasSize(1_000).allMatch((code) -> code.matches("([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}"));
	}

	@Test
	void codeIsReadHoweverItIsTyped() {
		ReceiptCode code = ReceiptCode.next();
		for (String typed : new String[] { code.text(), code.text().toLowerCase(), code.text().replace("-", ""),
				" " + code.text().replace('-', ' ') + "\n", code.text().replace('-', '–') }) {
			assertThat(ReceiptCode.parse(typed)).as(typed)
				.hasValueSatisfying((read) -> assertThat(read.isVerifiedBy(code.verifier())).isTrue());
		}
		assertThat(code.isVerifiedBy(ReceiptCode.next().verifier())).isFalse();
	}

	@Test
	void oneWrongCharacterIsAlwaysFound() {
		String code = ReceiptCode.next().text().replace("-", "");
		for (int place = 0; place < code.length(); place++) {
			for (char other : ALPHABET.toCharArray()) {
				String typed = code.substring(0, place) + other + code.substring(place + 1);
				assertThat(ReceiptCode.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(code));
			}
		}
	}

	@Test
	void twoNeighboursThatChangedPlacesAreAlwaysFound() {
		String code = ReceiptCode.next().text().replace("-", "");
		for (int place = 0; place < code.length() - 1; place++) {
			String typed = code.substring(0, place) + code.charAt(place + 1) + code.charAt(place)
					+ code.substring(place + 2);
			assertThat(ReceiptCode.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(code));
		}
	}

	@Test
	void whatIsNoCodeIsNone() {
		for (String typed : new String[] { "", "0", "kode", "2026-000001", "2222-2222-2222-2222-222",
				"2222-2222-2222-2222-2222-2222", "ÆØÅÆ-ØÅÆØ-ÅÆØÅ-ÆØÅÆ" }) {
			assertThat(ReceiptCode.parse(typed)).as(typed).isEmpty();
		}
	}

	@Test
	void codeStandsInNoLog() {
		ReceiptCode code = ReceiptCode.next();
		assertThat(code.toString()).doesNotContain(code.text().substring(0, 4));
	}

}
