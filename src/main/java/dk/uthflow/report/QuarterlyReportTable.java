package dk.uthflow.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.uthflow.sor.SorId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports that were made. */
@Repository
class QuarterlyReportTable {

	private static final TypeReference<List<ProviderFigures>> FIGURES = new TypeReference<>() {
	};

	private final ObjectMapper json = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	QuarterlyReportTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The municipalities that are in force on the day. */
	List<String> municipalities(LocalDate day) {
		return this.jdbc.sql("""
				select id from sor_unit
				where parent is null and owner_kind = 'MUNICIPALITY' and (valid_to is null or valid_to >= :day)
				order by id""").param("day", day).query(String.class).list();
	}

	/** Keeps the report, unless the quarter has one: what was told is not told anew. */
	void add(String municipality, Quarter quarter, List<ProviderFigures> providers) {
		this.jdbc.sql("""
				insert into uth_quarterly_report (municipality, quarter, name, made, figures)
				select id, :quarter, name, :now, :figures::jsonb from sor_unit where id = :municipality
				on conflict do nothing""")
			.param("municipality", municipality)
			.param("quarter", quarter.toString())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("figures", write(providers))
			.update();
	}

	Optional<QuarterlyReport> find(SorId municipality, Quarter quarter) {
		return this.jdbc.sql("""
				select municipality, quarter, name, made, figures from uth_quarterly_report
				where municipality = :municipality and quarter = :quarter""")
			.param("municipality", municipality.value())
			.param("quarter", quarter.toString())
			.query(this::read)
			.optional();
	}

	/** The municipalities' reports, the newest first. */
	List<QuarterlyReport> of(Collection<SorId> municipalities) {
		return this.jdbc.sql("""
				select municipality, quarter, name, made, figures from uth_quarterly_report
				where municipality = any(:municipalities) order by quarter desc, name""")
			.param("municipalities", municipalities.stream().map(SorId::value).toArray(String[]::new))
			.query(this::read)
			.list();
	}

	private QuarterlyReport read(ResultSet row, int index) throws SQLException {
		return new QuarterlyReport(row.getString("municipality"), row.getString("name"),
				Quarter.parse(row.getString("quarter")).orElseThrow(), row.getTimestamp("made").toInstant(),
				figures(row.getString("figures")));
	}

	private String write(List<ProviderFigures> providers) {
		try {
			return this.json.writeValueAsString(providers);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The report's figures could not be written", ex);
		}
	}

	private List<ProviderFigures> figures(String text) {
		try {
			return this.json.readValue(text, FIGURES);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The report's figures could not be read", ex);
		}
	}

}
