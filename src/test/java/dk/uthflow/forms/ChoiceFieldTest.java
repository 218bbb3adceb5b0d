package dk.uthflow.forms;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static dk.uthflow.forms.Forms.form;
import static dk.uthflow.forms.Forms.map;
import static dk.uthflow.forms.Forms.messages;
import static dk.uthflow.forms.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;

class ChoiceFieldTest {

	private static final String COLOURS = "'values':[{'label':'Rød','value':'roed'},{'label':'Blå','value':'blaa'}]";

	private static final String NO_CHOICE = "»Farve« skal være en af mulighederne på listen. Vælg en af dem.";

	@Test
	void onlyAChoiceOfTheListIsTaken() {
		for (String type : List.of("select", "radio")) {
			FormSchema form = field(type, COLOURS);
			assertThat(submit(form, "farve", "roed").values()).containsEntry("farve", "roed");
			for (Object other : new Object[] { "groen", "Rød", 1, true, List.of("roed"), Map.of("value", "roed"),
					new Object() }) {
				assertThat(messages(submit(form, "farve", other))).containsExactly(NO_CHOICE);
			}
		}
	}

	@Test
	void severalChoicesAreTakenOnceEach() {
		for (String type : List.of("checklist", "taglist")) {
			FormSchema form = field(type, COLOURS);
			assertThat(submit(form, "farve", List.of("blaa", "roed", "blaa")).values()).containsEntry("farve",
					List.of("blaa", "roed"));
			assertThat(messages(submit(form, "farve", List.of("blaa", "groen"))))
				.containsExactly("»Farve« må kun indeholde muligheder fra listen. Vælg blandt dem.");
			assertThat(messages(submit(form, "farve", "blaa")))
				.containsExactly("»Farve« skal være en liste med højst 100 valg.");
		}
	}

	@Test
	void requiredChoiceMustBeMade() {
		String required = COLOURS + ",'validate':{'required':true}";
		assertThat(messages(submit(field("select", required), "farve", "")))
			.containsExactly("»Farve« skal besvares. Vælg en af mulighederne.");
		assertThat(messages(submit(field("taglist", required), "farve", List.of())))
			.containsExactly("»Farve« skal besvares. Vælg mindst en af mulighederne.");
	}

	@Test
	void choicesMayComeFromAVariable() {
		FormSchema form = field("select", "'valuesKey':'farver'");
		Map<String, Object> context = map("farver", List.of("roed", Map.of("label", "To", "value", 2)));
		assertThat(form.validate(map("farve", "roed"), context).isValid()).isTrue();
		assertThat(form.validate(map("farve", 2.0), context).values()).containsEntry("farve", 2);
		assertThat(form.validate(map("farve", "groen"), context).isValid()).isFalse();
		assertThat(messages(submit(form, "farve", "roed"))).containsExactly(NO_CHOICE);
	}

	@Test
	void submissionCannotBringItsOwnChoices() {
		FormSchema form = form("{'type':'select','key':'farve','label':'Farve','valuesKey':'tekst'}",
				"{'type':'taglist','key':'tekst','values':[{'label':'x','value':'x'}]}");
		assertThat(submit(form, "farve", "x", "tekst", List.of("x")).isValid()).isFalse();
	}

	@Test
	void choicesMayBeAnExpression() {
		FormSchema form = form("{'type':'textfield','key':'art'}",
				"{'type':'select','key':'farve','label':'Farve','valuesExpression':"
						+ "'=if art = \\'varm\\' then [{label: \\'Rød\\', value: \\'roed\\'}] else [\\'blaa\\']'}");
		assertThat(submit(form, "art", "varm", "farve", "roed").isValid()).isTrue();
		assertThat(submit(form, "art", "kold", "farve", "blaa").isValid()).isTrue();
		assertThat(messages(submit(form, "art", "kold", "farve", "roed"))).containsExactly(NO_CHOICE);
	}

	@Test
	void boxThatMustBeTickedIsTicked() {
		FormSchema form = form("{'type':'checkbox','key':'ok','label':'Enig','validate':{'required':true}}");
		assertThat(submit(form, "ok", true).values()).containsEntry("ok", true);
		assertThat(messages(submit(form, "ok", false))).containsExactly("»Enig« skal krydses af.");
		assertThat(messages(submit(form))).containsExactly("»Enig« skal krydses af.");
		assertThat(messages(submit(form, "ok", "true"))).first()
			.isEqualTo("»Enig« skal være sand eller falsk (true eller false).");
	}

	private static FormSchema field(String type, String more) {
		return form("{'type':'%s','key':'farve','label':'Farve',%s}".formatted(type, more));
	}

}
