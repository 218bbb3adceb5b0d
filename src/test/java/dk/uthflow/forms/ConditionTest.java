package dk.uthflow.forms;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static dk.uthflow.forms.Forms.fields;
import static dk.uthflow.forms.Forms.form;
import static dk.uthflow.forms.Forms.map;
import static dk.uthflow.forms.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;

class ConditionTest {

	private static final String OUTCOME = "{'type':'radio','key':'valg','values':[{'label':'A','value':'a'},{'label':'B','value':'b'}]}";

	private static final String REASON = "{'type':'textfield','key':'grund','validate':{'required':true},"
			+ "'conditional':{'hide':'=valg != \\'b\\''}}";

	@Test
	void hiddenFieldIsNotRequiredAndItsValueIsDropped() {
		FormResult result = submit(form(OUTCOME, REASON), "valg", "a", "grund", "fordi");
		assertThat(result.isValid()).isTrue();
		assertThat(result.values()).containsOnlyKeys("valg");
	}

	@Test
	void shownFieldIsRequired() {
		assertThat(fields(submit(form(OUTCOME, REASON), "valg", "b"))).containsExactly("grund");
	}

	@Test
	void unansweredFieldIsNothingToACondition() {
		assertThat(submit(form(OUTCOME, REASON)).isValid()).isTrue();
	}

	@Test
	void whatIsWrongInAHiddenFieldIsNobodysProblem() {
		assertThat(submit(form(OUTCOME, REASON), "valg", "a", "grund", List.of(1)).isValid()).isTrue();
	}

	@Test
	void conditionsLookAtTheContextToo() {
		FormSchema form = form("{'type':'textfield','key':'x','conditional':{'hide':'=rolle = \\'gaest\\''}}");
		assertThat(form.validate(map("x", "y"), map("rolle", "gaest")).values()).isEmpty();
		assertThat(form.validate(map("x", "y"), map("rolle", "vaert")).values()).containsKey("x");
	}

	@Test
	void formsOwnFieldsAreNeverTakenFromTheContext() {
		FormResult result = form(OUTCOME, REASON).validate(Map.of(), map("valg", "b"));
		assertThat(result.isValid()).isTrue();
	}

	@Test
	void hiddenFieldHidesWhatHangsOnIt() {
		FormSchema form = form("{'type':'textfield','key':'a'}",
				"{'type':'textfield','key':'b','conditional':{'hide':'=a != \\'vis\\''}}",
				"{'type':'textfield','key':'c','conditional':{'hide':'=b != \\'vis\\''}}",
				"{'type':'textfield','key':'d','conditional':{'hide':'=c != \\'vis\\''}}");
		assertThat(submit(form, "a", "vis", "b", "vis", "c", "vis", "d", "x").values()).containsOnlyKeys("a", "b", "c",
				"d");
		assertThat(submit(form, "a", "nej", "b", "vis", "c", "vis", "d", "x").values()).containsOnlyKeys("a");
	}

	@Test
	void fieldsThatHideEachOtherEndSomewhere() {
		FormSchema form = form("{'type':'textfield','key':'a','conditional':{'hide':'=b = \\'1\\''}}",
				"{'type':'textfield','key':'b','conditional':{'hide':'=a = \\'1\\''}}");
		assertThat(submit(form, "a", "1", "b", "1").isValid()).isTrue();
	}

	@Test
	void groupHidesAllThatIsInIt() {
		FormSchema form = form(OUTCOME,
				"{'type':'group','path':'ind.re','conditional':{'hide':'=valg = \\'a\\''},'components':["
						+ "{'type':'textfield','key':'x','validate':{'required':true}}]}");
		assertThat(submit(form, "valg", "a").isValid()).isTrue();
		assertThat(fields(submit(form, "valg", "b"))).containsExactly("ind.re.x");
		assertThat(submit(form, "valg", "b", "ind", map("re", map("x", "y"))).values()).containsEntry("ind",
				map("re", map("x", "y")));
	}

	@Test
	void conditionThatFailsHidesNothing() {
		FormSchema form = form("{'type':'textfield','key':'x','conditional':{'hide':'=findes.ikke + 1'}}");
		assertThat(submit(form, "x", "y").values()).containsKey("x");
	}

	@Test
	void readOnlyAndDisabledFieldsNeverChange() {
		FormSchema form = form("{'type':'textfield','key':'a','readonly':true,'validate':{'required':true}}",
				"{'type':'textfield','key':'b','disabled':true}",
				"{'type':'textfield','key':'c','readonly':'=laast = true'}",
				"{'type':'textfield','key':'d','conditional':{'hide':'=a = \\'skjul\\''}}");
		FormResult result = form.validate(map("a", "skjul", "b", 7, "c", "x", "d", "y"), map("laast", true));
		assertThat(result.isValid()).isTrue();
		assertThat(result.values()).containsOnlyKeys("d");
		assertThat(form.validate(map("c", "x"), map("laast", false)).values()).containsEntry("c", "x");
	}

	@Test
	void computedFieldIsComputedHere() {
		FormSchema form = form("{'type':'number','key':'antal'}",
				"{'type':'expression','key':'dobbelt','expression':'=antal * 2','computeOn':'change'}",
				"{'type':'textfield','key':'x','conditional':{'hide':'=dobbelt > 5'}}");
		assertThat(submit(form, "antal", 2, "dobbelt", 99, "x", "y").values()).containsEntry("x", "y")
			.satisfies((values) -> assertThat(((Number) values.get("dobbelt")).intValue()).isEqualTo(4));
		assertThat(submit(form, "antal", 3, "x", "y").values()).doesNotContainKey("x");
	}

}
