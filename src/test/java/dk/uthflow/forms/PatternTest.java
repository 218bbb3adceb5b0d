package dk.uthflow.forms;

import org.junit.jupiter.api.Test;

import static dk.uthflow.forms.Forms.form;
import static dk.uthflow.forms.Forms.messages;
import static dk.uthflow.forms.Forms.submit;
import static dk.uthflow.forms.Forms.textField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PatternTest {

	@Test
	void textMustMatchThePattern() {
		FormSchema form = textField("'pattern':'^[0-9]{4}$'");
		assertThat(submit(form, "navn", "9000").isValid()).isTrue();
		assertThat(messages(submit(form, "navn", "90000")))
			.containsExactly("»Navn« har ikke den form, som feltet kræver. Ret det, du har skrevet.");
	}

	@Test
	void formsOwnMessageIsUsed() {
		FormSchema form = form("{'type':'textfield','key':'navn','label':'Navn',"
				+ "'validate':{'pattern':'^[0-9]{4}$'},'properties':{'fejlbesked':'Skriv fire cifre.'}}");
		assertThat(messages(submit(form, "navn", "x")))
			.containsExactly("»Navn« er ikke rigtigt udfyldt: Skriv fire cifre.");
	}

	@Test
	void emptyTextIsNotMatched() {
		assertThat(submit(textField("'pattern':'^[0-9]{4}$'"), "navn", "").isValid()).isTrue();
	}

	@Test
	void patternsAreReadAsJavaScriptReadsThem() {
		assertThat(BoundedPattern.of("^[0-9]+$").find("123\n")).isEqualTo(BoundedPattern.Outcome.NOT_FOUND);
		assertThat(BoundedPattern.of("^[[&&]$").find("[")).isEqualTo(BoundedPattern.Outcome.FOUND);
		assertThat(BoundedPattern.of("^[$]\\$$").find("$$")).isEqualTo(BoundedPattern.Outcome.FOUND);
		assertThat(BoundedPattern.of("b").find("abc")).isEqualTo(BoundedPattern.Outcome.FOUND);
	}

	@Test
	void patternThatWouldRunForAgesIsGivenUp() {
		FormSchema form = textField("'pattern':'^(a|a)*$'");
		assertThat(BoundedPattern.of("^(a+)+\\1b$").find("a".repeat(2000) + "!"))
			.isEqualTo(BoundedPattern.Outcome.TOO_COSTLY);
		assertThat(messages(submit(form, "navn", "a".repeat(19_000) + "b")))
			.containsExactly("»Navn« kunne ikke kontrolleres mod feltets mønster. Skriv det kortere.");
	}

	@Test
	void formWithABrokenPatternIsRefused() {
		assertThatExceptionOfType(InvalidFormSchema.class).isThrownBy(() -> textField("'pattern':'(['"))
			.withMessageContaining("navn")
			.withMessageContaining("regulært udtryk");
	}

}
