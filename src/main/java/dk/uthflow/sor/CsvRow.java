package dk.uthflow.sor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvRecord;

/** A line of a file, read by the header's names. */
record CsvRow(long line, Map<String, Integer> header, CsvRecord fields, Problems problems) {

	/** The date alone counts: a time may follow it. */
	private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder().appendPattern("[uuuu-MM-dd]")
		.appendPattern("[dd-MM-uuuu]")
		.appendPattern("[dd.MM.uuuu]")
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final int DATE_LENGTH = "2023-05-01".length();

	private static final ValueRange YEARS = ValueRange.of(1, 9999);

	private static final Pattern WHITESPACE = Pattern.compile("\\s+");

	/** The first value under any of the names; empty where there is none. */
	String text(List<String> names) {
		for (String name : names) {
			Integer column = this.header.get(name.toLowerCase(Locale.ROOT));
			String value = (column != null) ? plain(this.fields.getField(column)) : "";
			if (!value.isEmpty()) {
				return value;
			}
		}
		return "";
	}

	/** The value, which must be there. */
	String required(List<String> names) {
		String value = text(names);
		if (value.isEmpty()) {
			problem("%s mangler", String.join("/", names));
		}
		return value;
	}

	/** The SOR-ID, which must be one if it is there. */
	Optional<SorId> sorId(List<String> names) {
		return sorId(text(names));
	}

	/** The SOR-ID, which must be there. */
	Optional<SorId> requiredSorId(List<String> names) {
		return sorId(required(names));
	}

	Optional<LocalDate> date(List<String> names) {
		String value = text(names);
		if (value.isEmpty()) {
			return Optional.empty();
		}
		try {
			boolean timeFollows = value.length() > DATE_LENGTH && " T".indexOf(value.charAt(DATE_LENGTH)) >= 0;
			LocalDate date = LocalDate.parse(timeFollows ? value.substring(0, DATE_LENGTH) : value, DATE);
			if (YEARS.isValidIntValue(date.getYear())) {
				return Optional.of(date);
			}
		}
		catch (DateTimeException ex) {
			// No date: told below.
		}
		problem("'%s' er ikke en dato", Problems.quote(value));
		return Optional.empty();
	}

	/** Notes what is wrong with this line. */
	void problem(String message, Object... values) {
		this.problems.add(this.line, message, values);
	}

	private Optional<SorId> sorId(String value) {
		if (value.isEmpty()) {
			return Optional.empty();
		}
		Optional<SorId> id = SorId.parse(value);
		if (id.isEmpty()) {
			problem("'%s' er ikke et SOR-ID", Problems.quote(value));
		}
		return id;
	}

	/** Without the {@code ="…"} that keeps Excel from taking an id for a number. */
	private static String plain(String field) {
		String value = WHITESPACE.matcher(field).replaceAll(" ").strip();
		boolean forExcel = value.length() >= 3 && value.startsWith("=\"") && value.endsWith("\"");
		return forExcel ? value.substring(2, value.length() - 1).strip() : value;
	}

}
