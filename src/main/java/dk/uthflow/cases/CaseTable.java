package dk.uthflow.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code uth_case}.
 */
@Repository
class CaseTable implements Cases {

	private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
	};

	private static final String COLUMNS = """
			case_number, process_instance_id, status, path, location_name, headline, reported, due,
			overdue_since, closed, handler, severity, data
			""";

	private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

	private final JdbcClient jdbc;

	CaseTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public CaseNumber nextNumber(int year) {
		long running = this.jdbc.sql("""
				insert into uth_case_number (year, last) values (:year, 1)
				on conflict (year) do update set last = uth_case_number.last + 1
				returning last""").param("year", year).query(Long.class).single();
		return CaseNumber.of(year, running);
	}

	@Override
	public void open(CaseOpening opening) {
		this.jdbc.sql("""
				insert into uth_case (case_number, client_id, fingerprint, status, location, path,
					location_name, reporter_type, headline, event_date, reported, due, data)
				values (:number, :client, :fingerprint, 'INDBAKKE', :location, :path, :locationName,
					:data::jsonb ->> 'rapportoerType', coalesce(:data::jsonb ->> 'overskrift', ''),
					(:data::jsonb ->> 'haendelsesdato')::date, :reported, :due, :data::jsonb)""")
			.param("number", opening.number().value())
			.param("client", opening.clientId())
			.param("fingerprint", opening.fingerprint())
			.param("location", opening.place().path().unit().value())
			.param("path", opening.place().path().toString())
			.param("locationName", opening.place().name())
			.param("reported", timestamp(opening.reported()))
			.param("due", opening.due())
			.param("data", write(opening.values()))
			.update();
		addReceipt(opening.number(), opening.receiptCode());
	}

	@Override
	public void started(CaseNumber number, String processInstanceId) {
		one(number,
				this.jdbc.sql("update uth_case set process_instance_id = :id where case_number = :number")
					.param("id", processInstanceId)
					.param("number", number.value())
					.update());
	}

	@Override
	public void save(CaseNumber number, CaseState state) {
		one(number,
				this.jdbc.sql("""
						update uth_case set status = :status, location = :location, path = :path,
							location_name = :locationName, handler = :handler,
							provider = case when :known then :provider when handler = :handler then provider end,
							headline = coalesce(:data::jsonb ->> 'overskrift', ''),
							reporter_type = :data::jsonb ->> 'rapportoerType',
							event_date = (:data::jsonb ->> 'haendelsesdato')::date,
							severity = :data::jsonb ->> 'alvorlighed',
							event_type = :data::jsonb ->> 'hovedgruppe',
							rejection_reason = case when :data::jsonb ->> 'beslutning' = 'afvis'
								then :data::jsonb ->> 'afvisningsaarsag' end,
							data = :data::jsonb
						where case_number = :number""")
					.param("status", state.status().name())
					.param("location", state.place().path().unit().value())
					.param("path", state.place().path().toString())
					.param("locationName", state.place().name())
					.params(of(state.holder()))
					.param("data", write(state.values()))
					.param("number", number.value())
					.update());
	}

	@Override
	public void assigned(CaseNumber number, CaseHolder holder) {
		one(number, this.jdbc.sql("""
				update uth_case set handler = :handler,
					provider = case when :known then :provider when handler = :handler then provider end
				where case_number = :number""").params(of(holder)).param("number", number.value()).update());
	}

	@Override
	public void due(CaseNumber number, LocalDate due) {
		one(number,
				this.jdbc.sql("update uth_case set due = :due where case_number = :number")
					.param("due", due)
					.param("number", number.value())
					.update());
	}

	@Override
	public void overdue(CaseNumber number, Instant since) {
		one(number,
				this.jdbc.sql("update uth_case set overdue_since = :since where case_number = :number")
					.param("since", timestamp(since))
					.param("number", number.value())
					.update());
	}

	@Override
	public void close(CaseNumber number, CaseStatus end, Instant closed) {
		one(number,
				this.jdbc.sql("""
						update uth_case set status = :status, closed = :closed, process_instance_id = null,
							client_id = null, fingerprint = null
						where case_number = :number""")
					.param("status", end.name())
					.param("closed", timestamp(closed))
					.param("number", number.value())
					.update());
	}

	@Override
	public void erase(CaseNumber number, Map<String, Object> reason) {
		one(number,
				this.jdbc
					.sql("""
							update uth_case set status = 'SLETTET', handler = null, provider = null, headline = '', reporter_type = null,
								event_date = null, severity = null, event_type = null, rejection_reason = null,
								client_id = null, fingerprint = null, data = :data::jsonb
							where case_number = :number""")
					.param("data", write(reason))
					.param("number", number.value())
					.update());
	}

	@Override
	public void move(CaseNumber number, Place place) {
		one(number,
				this.jdbc.sql("""
						update uth_case set location = :location, path = :path, location_name = :name
						where case_number = :number""")
					.param("location", place.path().unit().value())
					.param("path", place.path().toString())
					.param("name", place.name())
					.param("number", number.value())
					.update());
	}

	@Override
	public void closedFollow(SorPath from, SorPath to) {
		this.jdbc.sql("update uth_case set path = :to where path = :from and closed is not null")
			.param("from", from.toString())
			.param("to", to.toString())
			.update();
	}

	@Override
	public Optional<CaseRecord> find(CaseNumber number) {
		return this.jdbc.sql("select " + COLUMNS + " from uth_case where case_number = :number")
			.param("number", number.value())
			.query(this::read)
			.optional();
	}

	@Override
	public Optional<CaseRecord> lock(CaseNumber number) {
		return this.jdbc.sql("select " + COLUMNS + " from uth_case where case_number = :number for no key update")
			.param("number", number.value())
			.query(this::read)
			.optional();
	}

	@Override
	public Optional<ReceivedReport> findByClientId(String clientId) {
		return this.jdbc.sql("""
				select case_number, fingerprint from uth_case where client_id = :client""")
			.param("client", clientId)
			.query((row, index) -> new ReceivedReport(new CaseNumber(row.getString(1)), row.getString(2)))
			.optional();
	}

	@Override
	public void addReceipt(CaseNumber number, ReceiptCode code) {
		this.jdbc.sql("""
				insert into uth_receipt (selector, verifier, case_number) values (:selector, :verifier, :number)""")
			.param("selector", code.selector())
			.param("verifier", code.verifier())
			.param("number", number.value())
			.update();
	}

	@Override
	public Optional<CaseRecord> findByReceipt(ReceiptCode code) {
		return this.jdbc.sql("select verifier, case_number from uth_receipt where selector = :selector")
			.param("selector", code.selector())
			.query((row, index) -> Map.entry(row.getBytes(1), new CaseNumber(row.getString(2))))
			.list()
			.stream()
			.filter((kept) -> code.isVerifiedBy(kept.getKey()))
			.findFirst()
			.flatMap((kept) -> find(kept.getValue()));
	}

	@Override
	public List<CaseRecord> openAt(Collection<SorId> locations) {
		return this.jdbc.sql("select " + COLUMNS + """
				from uth_case where closed is null and location = any(:locations) order by case_number""")
			.param("locations", locations.stream().map(SorId::value).toArray(String[]::new))
			.query(this::read)
			.list();
	}

	private CaseRecord read(ResultSet row, int index) throws SQLException {
		return new CaseRecord(new CaseNumber(row.getString("case_number")), row.getString("process_instance_id"),
				CaseStatus.valueOf(row.getString("status")), SorPath.parse(row.getString("path")),
				row.getString("location_name"), row.getString("headline"), instant(row.getTimestamp("reported")),
				row.getObject("due", LocalDate.class), instant(row.getTimestamp("overdue_since")),
				instant(row.getTimestamp("closed")), row.getString("handler"), row.getString("severity"),
				values(row.getString("data")));
	}

	private static Map<String, Object> of(CaseHolder holder) {
		Map<String, Object> columns = new HashMap<>();
		columns.put("handler", holder.person());
		columns.put("provider", (holder.provider() != null) ? holder.provider().value() : null);
		columns.put("known", holder.providerKnown());
		return columns;
	}

	private static void one(CaseNumber number, int rows) {
		if (rows != 1) {
			throw new IllegalStateException("There is no record of case " + number);
		}
	}

	private static OffsetDateTime timestamp(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	private String write(Map<String, Object> values) {
		try {
			return this.json.writeValueAsString(values);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The case's values could not be written", ex);
		}
	}

	private Map<String, Object> values(String text) {
		try {
			return this.json.readValue(text, VALUES);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The case's values could not be read", ex);
		}
	}

}
