package dk.uthflow.forms;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.junit.jupiter.api.Test;

import static dk.uthflow.forms.Forms.form;
import static dk.uthflow.forms.Forms.messages;
import static dk.uthflow.forms.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;

class NumberFieldTest {

	@Test
	void wholeNumbersAndDecimalsAreKeptEachAsOneType() {
		FormSchema form = number("");
		assertThat(submit(form, "antal", 3).values()).containsEntry("antal", 3L);
		assertThat(submit(form, "antal", new BigDecimal("3.00")).values()).containsEntry("antal", 3L);
		assertThat(submit(form, "antal", 3.5).values()).containsEntry("antal", 3.5);
		assertThat(submit(form, "antal", 0).values()).containsEntry("antal", 0L);
	}

	@Test
	void numberMayBeKeptAsText() {
		FormSchema form = number("'serializeToString':true,'decimalDigits':2");
		assertThat(submit(form, "antal", "12.50").values()).containsEntry("antal", "12.5");
		assertThat(messages(submit(form, "antal", "tolv"))).containsExactly("»Antal« skal være et tal.");
	}

	@Test
	void refusesWhatIsNoNumber() {
		for (Object value : new Object[] { "3", true, Double.NaN, Double.POSITIVE_INFINITY, new Object() }) {
			assertThat(messages(submit(number(""), "antal", value))).containsExactly("»Antal« skal være et tal.");
		}
	}

	@Test
	void refusesNumbersOfMonstrousSize() {
		for (Object value : new Object[] { new BigDecimal("1E+999999999"), new BigDecimal("1E-999999999"),
				BigInteger.TEN.pow(5000) }) {
			assertThat(messages(submit(number("'validate':{'max':5}"), "antal", value)))
				.containsExactly("»Antal« er et tal med for mange cifre. Skriv et kortere tal.");
		}
	}

	@Test
	void saysEveryRuleThatIsBroken() {
		FormSchema form = number("'decimalDigits':1,'increment':'0.5','validate':{'min':10,'max':20}");
		assertThat(submit(form, "antal", 10.5).isValid()).isTrue();
		assertThat(messages(submit(form, "antal", 9.25))).containsExactly("»Antal« må højst have 1 decimaler.",
				"»Antal« skal være mindst 10.", "»Antal« skal gå op i 0,5.");
		assertThat(messages(submit(form, "antal", 21))).containsExactly("»Antal« må højst være 20.");
	}

	@Test
	void wholeNumberIsAskedForByThatName() {
		assertThat(messages(submit(number("'decimalDigits':0"), "antal", 1.5)))
			.containsExactly("»Antal« skal være et helt tal.");
	}

	@Test
	void boundMayBeAnExpression() {
		FormSchema form = form("{'type':'number','key':'fra'}",
				"{'type':'number','key':'til','label':'Til','validate':{'min':'=fra'}}");
		assertThat(submit(form, "fra", 2, "til", 2).isValid()).isTrue();
		assertThat(messages(submit(form, "fra", 2, "til", 1))).containsExactly("»Til« skal være mindst 2.");
	}

	@Test
	void zeroAnswersARequiredField() {
		assertThat(submit(number("'validate':{'required':true}"), "antal", 0).isValid()).isTrue();
		assertThat(submit(number("'validate':{'required':true}"), "antal", "").isValid()).isFalse();
	}

	private static FormSchema number(String more) {
		return form("{'type':'number','key':'antal','label':'Antal'%s}".formatted(more.isEmpty() ? "" : "," + more));
	}

}
