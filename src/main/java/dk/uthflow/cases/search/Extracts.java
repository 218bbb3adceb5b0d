package dk.uthflow.cases.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

import dk.uthflow.cases.CaseFields;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Writes everything that a question finds, the newest first, while it is being read: a
 * few hundred cases are in memory at a time, however many there are. It reads one state
 * of the database, and gives its connection back when it is done, when it took too long,
 * and when whoever reads it hangs up.
 */
@Service
class Extracts {

	/** So many at once, so that there are connections left for everybody else. */
	static final int AT_ONCE = 3;

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private static final int FETCHED = 200;

	private final CaseSearch search;

	private final SearchTransaction transaction;

	private final CaseFields fields;

	private final Clock clock;

	private final NamedParameterJdbcTemplate jdbc;

	private final Duration limit;

	private final Semaphore places = new Semaphore(AT_ONCE);

	@Autowired
	Extracts(CaseSearch search, SearchTransaction transaction, CaseFields fields, Clock clock, DataSource database) {
		this(search, transaction, fields, clock, database, LIMIT);
	}

	Extracts(CaseSearch search, SearchTransaction transaction, CaseFields fields, Clock clock, DataSource database,
			Duration limit) {
		this.limit = limit;
		this.search = search;
		this.transaction = transaction;
		this.fields = fields;
		this.clock = clock;
		JdbcTemplate fetching = new JdbcTemplate(database);
		fetching.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(fetching);
	}

	/**
	 * Takes a place for one extract.
	 * @return whether there was one; it is to be given back by {@link #leave}
	 */
	boolean enter() {
		return this.places.tryAcquire();
	}

	void leave() {
		this.places.release();
	}

	/**
	 * @throws UncheckedIOException when nobody reads any more
	 * @throws SearchTooLong when it takes too long
	 */
	void write(SearchQuestion question, SearchScope scope, ExtractFormat format, OutputStream out) {
		ExtractColumns columns = new ExtractColumns(this.fields.all(), this.clock.getZone());
		long end = System.nanoTime() + this.limit.toNanos();
		this.transaction.within(LIMIT, () -> {
			try {
				ExtractWriter writer = format.writer(out, columns.headings());
				CaseKeys keys = CaseSearch.keys(question, scope);
				for (DaySpan month : CaseSearch.months(this.search.reported(question))) {
					CaseKeys ofMonth = keys.on(CaseKeys.REPORTED, month);
					this.jdbc.query(sql(question, ofMonth),
							new MapSqlParameterSource(CaseSearch.parameters(question, ofMonth)), (row) -> {
								if (System.nanoTime() > end) {
									throw new SearchTooLong(null);
								}
								write(writer, columns, row);
							});
				}
				// only what is whole gets an end
				writer.close();
				return null;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	static String sql(SearchQuestion question, CaseKeys keys) {
		return "select " + ExtractColumns.SELECTED + "from uth_case " + CaseSearch.where(question, keys)
				+ " order by reported desc, case_number desc";
	}

	private static void write(ExtractWriter writer, ExtractColumns columns, ResultSet row) throws SQLException {
		try {
			writer.row(columns.cells(row));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
