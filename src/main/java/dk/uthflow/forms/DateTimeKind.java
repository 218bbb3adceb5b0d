package dk.uthflow.forms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A date, a time, or both ({@code datetime}), in the texts that form-js makes of them.
 *
 * @param type what it holds
 * @param zone how the time tells its zone: nothing, {@code Z} or an offset
 * @param notPassed whether days before today are refused
 */
record DateTimeKind(Type type, Zone zone, boolean notPassed) implements Kind {

	private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

	enum Type {

		DATE("en dato, der findes, skrevet som åååå-mm-dd"), TIME("et klokkeslæt skrevet som tt:mm"),
		DATETIME("en dato og et klokkeslæt skrevet som åååå-mm-ddTtt:mm");

		private final String remedy;

		Type(String remedy) {
			this.remedy = remedy;
		}

	}

	enum Zone {

		NONE("", ""), UTC("Z", " efterfulgt af Z"),
		OFFSET("[+-]([01][0-9]):[0-5][0-9]", " efterfulgt af tidszonen, fx +01:00");

		private final Pattern time;

		private final String remedy;

		Zone(String suffix, String remedy) {
			this.time = Pattern.compile(CLOCK + suffix);
			this.remedy = remedy;
		}

	}

	@Override
	public Object read(Object submitted) throws Refused {
		if (submitted == null || "".equals(submitted)) {
			return null;
		}
		if (!(submitted instanceof String text) || !isWellFormed(text)) {
			throw new Refused("skal være " + this.type.remedy + ((this.type != Type.DATE) ? this.zone.remedy : ""));
		}
		return text;
	}

	private boolean isWellFormed(String text) {
		return switch (this.type) {
			case DATE -> isDate(text);
			case TIME -> isTime(text);
			case DATETIME -> text.indexOf('T') == 10 && isDate(text.substring(0, 10)) && isTime(text.substring(11));
		};
	}

	private static boolean isDate(String text) {
		try {
			return text.length() == 10 && LocalDate.parse(text, DATE) != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private boolean isTime(String text) {
		return text.length() <= 20 && this.zone.time.matcher(text).matches();
	}

	@Override
	public Object judge(Object value, Surroundings around, Consumer<String> problem) {
		boolean hasDay = this.type != Type.TIME;
		if (this.notPassed && hasDay
				&& LocalDate.parse(value.toString().substring(0, 10)).isBefore(LocalDate.now(DENMARK))) {
			problem.accept("må ikke være før i dag");
		}
		return value;
	}

}
