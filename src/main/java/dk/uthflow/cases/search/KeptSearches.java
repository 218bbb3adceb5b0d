package dk.uthflow.cases.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.uthflow.sor.SorId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people asked. Words of a search may name a patient, so they are kept here and an
 * address holds an id only; what nobody saved is forgotten after a day. A search is seen
 * by its owner and, where it is shared, by those whose role reaches the place: of what it
 * finds, each sees what their own roles allow.
 */
@Repository
class KeptSearches {

	static final int MOST_SAVED = 50;

	static final int LONGEST_NAME = 80;

	private static final Duration KEPT = Duration.ofDays(1);

	/** Of one person, of those that were not saved. */
	private static final int MOST_KEPT = 100;

	private static final String COLUMNS = """
			select search.id, owner, question, search.name, location, sor_unit.name as location_name
			from uth_search search left join sor_unit on sor_unit.id = location
			""";

	private static final String REACHED = "location is not null and string_to_array(path, '.') && :places::text[]";

	private static final String ONE = COLUMNS + "where search.id = :id and (owner = :owner or (" + REACHED + "))";

	/** Two halves, so that each has its index. */
	static final String SAVED = "select * from (" + COLUMNS
			+ "where owner = :owner and search.name is not null union all " + COLUMNS + "where owner <> :owner and "
			+ REACHED + ") seen order by owner <> :owner, name collate \"da-x-icu\", id";

	private final ObjectMapper json = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptSearches(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps what was asked for as long as somebody turns its pages. */
	@Transactional
	UUID keep(String owner, SearchForm form) {
		OffsetDateTime now = now();
		this.jdbc
			.sql("""
					delete from uth_search where name is null and (asked < :old or id in (
						select id from uth_search where owner = :owner and name is null order by asked desc offset :most))""")
			.param("old", now.minus(KEPT))
			.param("owner", owner)
			.param("most", MOST_KEPT - 1)
			.update();
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into uth_search (id, owner, question, asked) values (:id, :owner, :question::jsonb, :now)")
			.param("id", id)
			.param("owner", owner)
			.param("question", write(form))
			.param("now", now)
			.update();
		return id;
	}

	Optional<KeptSearch> find(UUID id, String reader, SearchScope scope) {
		return seen(ONE, reader, scope).param("id", id)
			.query((row, index) -> read(row, reader))
			.optional()
			.filter((search) -> search.isSaved() || search.own());
	}

	/** The reader's own, then those that are shared with them; each by name. */
	List<KeptSearch> saved(String reader, SearchScope scope) {
		return seen(SAVED, reader, scope).query((row, index) -> read(row, reader)).list();
	}

	/**
	 * Saves the search under the name; one that another shared is copied.
	 * @param location whom it is shared with, or null
	 * @return its id, or empty where the owner has saved as many as one may
	 */
	@Transactional
	Optional<UUID> save(KeptSearch search, String owner, String name, SorId location) {
		// one at a time, so that the limit holds
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('uth_search ' || :owner, 0))")
			.param("owner", owner)
			.query()
			.singleRow();
		if (!(search.own() && search.isSaved()) && countSaved(owner) >= MOST_SAVED) {
			return Optional.empty();
		}
		UUID id = search.own() ? search.id() : keep(owner, search.form());
		this.jdbc.sql("update uth_search set name = :name, location = :location where id = :id and owner = :owner")
			.param("name", name)
			.param("location", (location != null) ? location.value() : null)
			.param("id", id)
			.param("owner", owner)
			.update();
		return Optional.of(id);
	}

	/** Forgets a search of the owner's own. */
	boolean delete(UUID id, String owner) {
		return this.jdbc.sql("delete from uth_search where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", owner)
			.update() == 1;
	}

	private long countSaved(String owner) {
		return this.jdbc.sql("select count(*) from uth_search where owner = :owner and name is not null")
			.param("owner", owner)
			.query(Long.class)
			.single();
	}

	private StatementSpec seen(String sql, String reader, SearchScope scope) {
		return this.jdbc.sql(sql)
			.param("owner", reader)
			.param("places", scope.places().stream().map(SorId::value).toArray(String[]::new));
	}

	private KeptSearch read(ResultSet row, String reader) throws SQLException {
		String location = row.getString("location");
		return new KeptSearch(row.getObject("id", UUID.class), form(row.getString("question")), row.getString("name"),
				(location != null) ? SorId.of(location) : null, row.getString("location_name"),
				row.getString("owner").equals(reader));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private String write(SearchForm form) {
		try {
			return this.json.writeValueAsString(form);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The search could not be written", ex);
		}
	}

	private SearchForm form(String text) {
		try {
			return this.json.readerFor(SearchForm.class)
				.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
				.readValue(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The search could not be read", ex);
		}
	}

}
