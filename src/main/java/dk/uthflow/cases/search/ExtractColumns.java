package dk.uthflow.cases.search;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.uthflow.cases.CaseField;
import dk.uthflow.cases.CaseStatus;

/**
 * The columns of an extract: what every case has, then every field of the forms that are
 * deployed now, by the labels and choices they have there. Who somebody is, is not among
 * them.
 */
final class ExtractColumns {

	static final String SELECTED = """
			case_number, status, location_name, location, headline, reported, event_date, due, closed, handler, severity, data
			""";

	private static final List<String> OF_EVERY_CASE = List.of("Sagsnummer", "Status", "Sted", "SOR-nummer",
			"Overskrift", "Rapporteret", "Hændelsesdato", "Frist", "Afsluttet", "Sagsbehandler", "Samlet alvorlighed");

	/** As the database's function {@code uth_is_identity} says it. */
	private static final Pattern IDENTITY = Pattern.compile("(patient|rapportoer)[A-Z].*");

	private static final String NO_IDENTITY = "rapportoerType";

	private static final Set<String> ALREADY_THERE = Set.of("haendelsesdato");

	private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
	};

	private static final ObjectMapper JSON = new ObjectMapper();

	private final List<CaseField> fields;

	private final ZoneId zone;

	ExtractColumns(List<CaseField> fields, ZoneId zone) {
		this.fields = fields.stream()
			.filter(ExtractColumns::isOpen)
			.filter((field) -> !ALREADY_THERE.contains(field.key()))
			.toList();
		this.zone = zone;
	}

	/** Each another, since two fields may have the same label. */
	List<String> headings() {
		Set<String> taken = new HashSet<>();
		return Stream
			.concat(OF_EVERY_CASE.stream().peek(taken::add), this.fields.stream()
				.map((field) -> taken.add(field.label()) ? field.label()
						: "%s (%s)".formatted(field.label(), field.key())))
			.toList();
	}

	List<Object> cells(ResultSet row) throws SQLException {
		List<Object> cells = new ArrayList<>();
		cells.add(row.getString("case_number"));
		cells.add(CaseStatus.valueOf(row.getString("status")).danish());
		cells.add(row.getString("location_name"));
		cells.add(row.getString("location"));
		cells.add(row.getString("headline"));
		cells.add(day(row.getTimestamp("reported")));
		cells.add(day(row.getDate("event_date")));
		cells.add(day(row.getDate("due")));
		cells.add(day(row.getTimestamp("closed")));
		cells.add(row.getString("handler"));
		cells.add(row.getString("severity"));
		Map<String, Object> values = values(row.getString("data"));
		this.fields.forEach((field) -> cells.add(text(field, values.get(field.key()))));
		return cells;
	}

	/** Rows of a list stand one a line. */
	private static String text(CaseField field, Object value) {
		if (field.columns().isEmpty()) {
			return field.text(value);
		}
		List<?> rows = (value instanceof List<?> list) ? list : List.of();
		return rows.stream()
			.filter(Map.class::isInstance)
			.map((row) -> field.columns()
				.stream()
				.filter(ExtractColumns::isOpen)
				.map((column) -> column.text(((Map<?, ?>) row).get(column.key())))
				.filter((cell) -> !cell.isBlank())
				.collect(Collectors.joining(", ")))
			.collect(Collectors.joining("\n"));
	}

	private static boolean isOpen(CaseField field) {
		return !field.identity() && (field.key().equals(NO_IDENTITY) || !IDENTITY.matcher(field.key()).matches());
	}

	private LocalDate day(Timestamp at) {
		return (at != null) ? LocalDate.ofInstant(at.toInstant(), this.zone) : null;
	}

	private static LocalDate day(Date day) {
		return (day != null) ? day.toLocalDate() : null;
	}

	private static Map<String, Object> values(String data) {
		try {
			return Objects.requireNonNullElse(JSON.readValue(data, VALUES), Map.of());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A case's values could not be read");
		}
	}

}
