package dk.uthflow.forms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.forms.Forms.form;
import static dk.uthflow.forms.Forms.messages;
import static dk.uthflow.forms.Forms.submit;
import static dk.uthflow.forms.Forms.textField;
import static org.assertj.core.api.Assertions.assertThat;

class TextFieldTest {

	@Test
	void keepsWhatWasWritten() {
		FormResult result = submit(textField(""), "navn", "Mette");
		assertThat(result.isValid()).isTrue();
		assertThat(result.values()).containsEntry("navn", "Mette");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\n\t " })
	void blankTextIsNoAnswerToARequiredField(String blank) {
		assertThat(messages(submit(textField("'required':true"), "navn", blank)))
			.containsExactly("»Navn« skal udfyldes.");
	}

	@Test
	void missingTextIsNoAnswerToARequiredField() {
		assertThat(messages(submit(textField("'required':true")))).containsExactly("»Navn« skal udfyldes.");
		assertThat(messages(submit(textField("'required':true"), "navn", null)))
			.containsExactly("»Navn« skal udfyldes.");
	}

	@Test
	void emptiedTextIsKeptAsNothingAndAbsentTextIsNotTouched() {
		assertThat(submit(textField(""), "navn", "").values()).containsEntry("navn", null);
		assertThat(submit(textField("")).values()).isEmpty();
	}

	@Test
	void saysHowLongATextMayBe() {
		assertThat(messages(submit(textField("'maxLength':3"), "navn", "Mette")))
			.containsExactly("»Navn« må højst være på 3 tegn, og der er 5. Kort teksten af.");
		assertThat(messages(submit(textField("'minLength':'6'"), "navn", "Mette")))
			.containsExactly("»Navn« skal være på mindst 6 tegn. Skriv lidt mere.");
	}

	@Test
	void lengthMayBeAnExpression() {
		FormSchema form = form("{'type':'number','key':'antal'}",
				"{'type':'textfield','key':'navn','label':'Navn','validate':{'maxLength':'=antal * 2'}}");
		assertThat(submit(form, "antal", 2, "navn", "1234").isValid()).isTrue();
		assertThat(submit(form, "antal", 2, "navn", "12345").isValid()).isFalse();
	}

	@Test
	void textWithoutLimitMayHaveTwentyThousandCharacters() {
		assertThat(submit(textField(""), "navn", "a".repeat(20_000)).isValid()).isTrue();
		assertThat(submit(textField(""), "navn", "a".repeat(20_001)).isValid()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\ud800b", "\udc00", "ende \ud83d" })
	void refusesWhatNoDatabaseCanKeep(String text) {
		assertThat(messages(submit(textField(""), "navn", text)))
			.containsExactly("»Navn« indeholder et tegn, der ikke kan gemmes. Slet det, og skriv det igen.");
	}

	@Test
	void keepsWholeSurrogatePairs() {
		assertThat(submit(textField(""), "navn", "😀").values()).containsEntry("navn", "😀");
	}

	@Test
	void textIsKeptInItsNormalForm() {
		FormSchema area = form("{'type':'textarea','key':'tekst'}");
		assertThat(submit(area, "tekst", "  en\r\nto\rtre\u000bfire\u0007 A\u030a ").values()).containsEntry("tekst",
				"en\nto\ntre\nfire Å");
		assertThat(submit(textField(""), "navn", "en\r\nto\ttre").values()).containsEntry("navn", "en to tre");
	}

	@Test
	void refusesWhatIsNoText() {
		for (Object value : new Object[] { 1, true, java.util.List.of("a"), java.util.Map.of("a", 1), new Object() }) {
			assertThat(messages(submit(textField(""), "navn", value))).containsExactly("»Navn« skal være en tekst.");
		}
	}

	@Test
	void knowsEmailAddressesAndPhoneNumbers() {
		FormSchema email = textField("'validationType':'email'");
		assertThat(submit(email, "navn", "mette@example.dk").isValid()).isTrue();
		assertThat(messages(submit(email, "navn", "mette@")))
			.containsExactly("»Navn« er ikke en gyldig e-mailadresse. Skriv den som navn@eksempel.dk.");
		FormSchema phone = textField("'validationType':'phone'");
		assertThat(submit(phone, "navn", "+45 98 12 34 56").isValid()).isTrue();
		assertThat(submit(phone, "navn", "12").isValid()).isFalse();
	}

}
