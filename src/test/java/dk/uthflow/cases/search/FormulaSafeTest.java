package dk.uthflow.cases.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaSafeTest {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+45 12", "-2", "@SUM(A1)", "\t=1", "\tpæn", "\r=1", "\n=1", "\nNy linje", "＝1+1",
			"＋1", "－1", "＠SUM", "−1", " =1+1", "\u00A0=1", "\u200B=1", "\uFEFF=1", "\u2028=1" })
	void whatASpreadsheetWouldTakeForAFormulaIsText(String text) {
		assertThat(FormulaSafe.text(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Beboeren faldt", "2 = 3", "5-6 dråber", "'=1", " pæn", "§ 198", "Å=B" })
	void anyOtherTextStaysAsItIs(String text) {
		assertThat(FormulaSafe.text(text)).isEqualTo(text);
	}

	@Test
	void aFormulaFurtherDownIsNoFormula() {
		assertThat(FormulaSafe.text("Beboeren faldt\n=1+1")).isEqualTo("Beboeren faldt\n=1+1");
	}

}
