package dk.uthflow.lifecycle;

import java.util.Arrays;
import java.util.List;

/**
 * One row of the table of deadlines ({@code frister.dmn}). Days are whole calendar days
 * after the day of the report.
 *
 * @param reminder the day after which a case's people are reminded
 * @param reminderTo who hears then: roles, and {@code sagsbehandler} for who has the case
 * @param warning the day after which they are warned
 * @param warningTo who hears then
 * @param alarm the last day in time: after it the case is late and the alarm is given
 * @param alarmTo who hears then
 * @param repeat days between alarms, or 0 for one alarm only
 */
record DeadlineRule(int reminder, List<String> reminderTo, int warning, List<String> warningTo, int alarm,
		List<String> alarmTo, int repeat) {

	private static final List<String> THOSE_WITH_THE_CASE = List.of("sagsbehandler", "dpsInitialmodtager");

	/** What the law says: 90 days. It holds where the table gives no usable answer. */
	static final DeadlineRule STATUTORY = new DeadlineRule(60, THOSE_WITH_THE_CASE, 80, THOSE_WITH_THE_CASE, 90,
			List.of("sagsbehandler", "dpsInitialmodtager", "superbruger"), 7);

	DeadlineRule {
		if (reminder < 1 || warning < reminder || alarm < warning || repeat < 0) {
			throw new IllegalArgumentException(
					"%d, %d, %d og %d er ikke dage for påmindelse, advarsel, alarm og gentagelse".formatted(reminder,
							warning, alarm, repeat));
		}
	}

	static List<String> names(String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

}
