package dk.uthflow.forms;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static dk.uthflow.forms.Forms.fields;
import static dk.uthflow.forms.Forms.form;
import static dk.uthflow.forms.Forms.map;
import static dk.uthflow.forms.Forms.messages;
import static dk.uthflow.forms.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;

class RowsTest {

	private static final FormSchema MEDICINES = rows("",
			"{'type':'textfield','key':'navn','label':'Navn','validate':{'required':true}},"
					+ "{'type':'textfield','key':'styrke'}");

	@Test
	void rowsKeepTheirFields() {
		FormResult result = submit(MEDICINES, "midler",
				List.of(map("navn", "Panodil", "styrke", "1 g"), map("navn", "Ibuprofen", "styrke", "")));
		assertThat(result.isValid()).isTrue();
		assertThat(result.values()).containsEntry("midler",
				List.of(map("navn", "Panodil", "styrke", "1 g"), map("navn", "Ibuprofen")));
	}

	@Test
	void problemsNameTheRow() {
		FormResult result = submit(MEDICINES, "midler", List.of(map("navn", "Panodil"), map("styrke", 7, "x", 1)));
		assertThat(fields(result)).containsExactlyInAnyOrder("midler[1].navn", "midler[1].styrke", "midler[1].x");
		assertThat(messages(result)).contains("»Navn« skal udfyldes.");
	}

	@Test
	void refusesWhatIsNoListOfRows() {
		for (Object value : new Object[] { "x", 1, map("navn", "x"), List.of("x"), Collections.singletonList(null) }) {
			assertThat(messages(submit(MEDICINES, "midler", value)))
				.containsExactly("»Midler« skal være en liste af rækker.");
		}
	}

	@Test
	void listHasAtMostAHundredRows() {
		assertThat(submit(MEDICINES, "midler", Collections.nCopies(100, map("navn", "x"))).isValid()).isTrue();
		assertThat(messages(submit(MEDICINES, "midler", Collections.nCopies(101, map("navn", "x")))))
			.containsExactly("»Midler« må højst have 100 rækker. Fjern nogle af dem.");
	}

	@Test
	void formMaySetItsOwnBoundsForRows() {
		FormSchema form = rows("'properties':{'minRows':'1','maxRows':'2'}", "{'type':'textfield','key':'navn'}");
		assertThat(messages(submit(form))).containsExactly("»Midler« skal have mindst 1 rækker. Tilføj flere.");
		assertThat(messages(submit(form, "midler", Collections.nCopies(3, map("navn", "x")))))
			.containsExactly("»Midler« må højst have 2 rækker. Fjern nogle af dem.");
	}

	@Test
	void emptyRowsAreLeftOut() {
		FormSchema form = rows("", "{'type':'textfield','key':'navn'}");
		assertThat(submit(form, "midler", List.of(map("navn", ""), map("navn", "x"))).values()).containsEntry("midler",
				List.of(map("navn", "x")));
		assertThat(submit(form, "midler", null).values()).containsEntry("midler", List.of());
		assertThat(submit(form).values()).isEmpty();
	}

	@Test
	void conditionInARowLooksAtItsOwnRow() {
		FormSchema form = rows("", "{'type':'checkbox','key':'anden'},"
				+ "{'type':'textfield','key':'hvilken','validate':{'required':true},'conditional':{'hide':'=this.anden != true'}}");
		FormResult result = submit(form, "midler", List.of(map("anden", false), map("anden", true)));
		assertThat(fields(result)).containsExactly("midler[1].hvilken");
	}

	@Test
	void listThatIsOnlyReadNeverChanges() {
		FormSchema form = rows("'allowAddRemove':false", "{'type':'textfield','key':'navn','readonly':true}");
		assertThat(form.validate(map("midler", List.of(map("navn", "andet"))), map("midler", List.of(map("navn", "x"))))
			.values()).isEmpty();
	}

	@Test
	void rowsThatCannotBeAddedKeepTheirNumber() {
		FormSchema form = rows("'allowAddRemove':false", "{'type':'textfield','key':'navn'}");
		Map<String, Object> context = map("midler", List.of(map("navn", "x"), map("navn", "y")));
		assertThat(form.validate(map("midler", List.of(map("navn", "a"), map())), context).isValid()).isTrue();
		assertThat(messages(form.validate(map("midler", List.of(map("navn", "a"))), context)))
			.containsExactly("»Midler« skal have netop 2 rækker.");
	}

	@Test
	void lockedFieldOfARowKeepsItsValueWhenRowsMove() {
		FormSchema form = rows("", "{'type':'textfield','key':'id','readonly':true},{'type':'textfield','key':'navn'}");
		Map<String, Object> context = map("midler", List.of(map("id", "1", "navn", "x"), map("id", "2", "navn", "y")));
		assertThat(form.validate(map("midler", List.of(map("id", "2", "navn", "z"))), context).values())
			.containsEntry("midler", List.of(map("navn", "z", "id", "2")));
		assertThat(form.validate(map("midler", List.of(map("id", "3", "navn", "z"))), context).values())
			.containsEntry("midler", List.of(map("navn", "z")));
	}

	@Test
	void rowsMayHaveRows() {
		FormSchema form = rows("",
				"{'type':'dynamiclist','path':'dele','label':'Dele','components':["
						+ "{'type':'number','key':'nr','label':'Nr'},"
						+ "{'type':'textfield','key':'x','conditional':{'hide':'=_parent_.skjul = true'}}]},"
						+ "{'type':'checkbox','key':'skjul'}");
		FormResult result = submit(form, "midler",
				List.of(map("skjul", true, "dele", List.of(map("nr", 1, "x", "a"), map("nr", "b")))));
		assertThat(fields(result)).containsExactly("midler[0].dele[1].nr");
		assertThat(result.values().toString()).doesNotContain("x=a");
	}

	private static FormSchema rows(String more, String components) {
		return form("{'type':'dynamiclist','path':'midler','label':'Midler',%s'components':[%s]}"
			.formatted(more.isEmpty() ? "" : more + ",", components));
	}

}
