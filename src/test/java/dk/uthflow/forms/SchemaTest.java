package dk.uthflow.forms;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.uthflow.forms.Forms.fields;
import static dk.uthflow.forms.Forms.form;
import static dk.uthflow.forms.Forms.map;
import static dk.uthflow.forms.Forms.messages;
import static dk.uthflow.forms.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SchemaTest {

	@Test
	void unknownFieldsAreRefused() {
		FormSchema form = form("{'type':'textfield','key':'a.b'}", "{'type':'text','text':'Hej'}");
		assertThat(messages(submit(form, "a", map("b", "x"), "sagsnummer", "1")))
			.containsExactly("»sagsnummer« findes ikke i formularen. Fjern feltet.");
		assertThat(fields(submit(form, "a", map("b", "x", "c", 1)))).containsExactly("a.c");
		assertThat(messages(submit(form, "a", "x"))).containsExactly("»a« skal være et objekt med felter.");
	}

	@Test
	void strangeKeysDoNotComeBackAsTheyWere() {
		FieldError error = submit(form(), "<b>\ud800\u0000" + "x".repeat(500), 1).errors().get(0);
		assertThat(error.felt()).hasSizeLessThan(70).doesNotContain("<", "\u0000", "\ud800");
	}

	@Test
	void problemsAreListedUpToAHundred() {
		Map<String, Object> many = new LinkedHashMap<>();
		for (int i = 0; i < 5000; i++) {
			many.put("felt" + i, i);
		}
		assertThat(form().validate(many, Map.of()).errors()).hasSize(101)
			.last()
			.isEqualTo(new FieldError("", "Der er flere fejl end de 100, der er vist. Ret dem først."));
	}

	@Test
	void fieldWithoutAPlainLabelIsNamedByItsKey() {
		FormSchema form = form("{'type':'textfield','key':'a','validate':{'required':true}}",
				"{'type':'textfield','key':'b','label':'Om {{x}}','validate':{'required':true}}",
				"{'type':'textfield','key':'c','label':'=\\'Om \\' + x','validate':{'required':true}}");
		assertThat(messages(form.validate(Map.of(), map("x", "dig")))).containsExactly("»a« skal udfyldes.",
				"»b« skal udfyldes.", "»Om dig« skal udfyldes.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"type\":\"default\"}", "{\"type\":\"x\",\"components\":[]}" })
	void whatIsNoFormIsRefused(String json) {
		assertThatExceptionOfType(InvalidFormSchema.class).isThrownBy(() -> FormSchema.parse(json));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'type':'filepicker','key':'fil'}", "{'type':'textfield'}",
			"{'type':'textfield','key':'a..b'}", "{'type':'dynamiclist','components':[]}",
			"{'type':'textfield','key':'x','conditional':{'hide':'=if then'}}",
			"{'type':'number','key':'x','validate':{'min':'ti'}}" })
	void componentThatTheServerCannotCheckIsRefused(String component) {
		assertThatExceptionOfType(InvalidFormSchema.class).isThrownBy(() -> form(component))
			.withMessageStartingWith("Felt »");
	}

	@Test
	void keyIsUsedOnce() {
		assertThatExceptionOfType(InvalidFormSchema.class)
			.isThrownBy(() -> form("{'type':'textfield','key':'a.b'}",
					"{'type':'group','path':'a','components':[{'type':'textfield','key':'b'}]}"))
			.withMessageContaining("a.b");
		assertThatExceptionOfType(InvalidFormSchema.class)
			.isThrownBy(() -> form("{'type':'textfield','key':'a'}", "{'type':'textfield','key':'a.b'}"));
	}

}
