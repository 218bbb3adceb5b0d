package dk.uthflow.forms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.uthflow.forms.Forms.form;
import static dk.uthflow.forms.Forms.messages;
import static dk.uthflow.forms.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;

class DateTimeFieldTest {

	@ParameterizedTest
	@CsvSource({ "date,,2024-02-29,true", "date,,2023-02-29,false", "date,,2024-2-9,false", "date,,29-02-2024,false",
			"date,,2024-02-29T10:00,false", "time,,10:30,true", "time,,23:59:59,true", "time,,24:00,false",
			"time,,10:30Z,false", "time,utc_normalized,10:30Z,true", "time,utc_offset,10:30+01:00,true",
			"time,utc_offset,10:30,false", "datetime,,2024-02-29T10:30,true", "datetime,,2024-02-29,false",
			"datetime,utc_offset,2024-02-29T10:30-03:30,true", "datetime,utc_normalized,2024-02-30T10:30Z,false" })
	void onlyRealDatesAndTimesInTheFormsOwnFormatAreTaken(String subtype, String format, String value, boolean valid) {
		FormSchema form = form("{'type':'datetime','key':'d','subtype':'%s','timeSerializingFormat':'%s'}"
			.formatted(subtype, (format != null) ? format : "no_timezone"));
		assertThat(submit(form, "d", value).isValid()).isEqualTo(valid);
	}

	@Test
	void fieldIsNamedByItsDateLabel() {
		FormSchema form = form("{'type':'datetime','key':'d','subtype':'date','dateLabel':'Dato','timeLabel':'x'}");
		for (Object value : new Object[] { "i går", 20240229, true, "", new Object() }) {
			FormResult result = submit(form, "d", value);
			if ("".equals(value)) {
				assertThat(result.isValid()).isTrue();
			}
			else {
				assertThat(messages(result))
					.containsExactly("»Dato« skal være en dato, der findes, skrevet som åååå-mm-dd.");
			}
		}
	}

	@Test
	void passedDaysMayBeRefused() {
		FormSchema form = form(
				"{'type':'datetime','key':'d','subtype':'date','dateLabel':'Dato','disallowPassedDates':true}");
		assertThat(messages(submit(form, "d", "2020-01-01"))).containsExactly("»Dato« må ikke være før i dag.");
		assertThat(submit(form, "d", "2999-01-01").isValid()).isTrue();
	}

}
