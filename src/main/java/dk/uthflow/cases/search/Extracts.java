package dk.uthflow.cases.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

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
	 * @param before is told of each part's cases before the part is written, and of none
	 * where nothing was found
	 * @throws UncheckedIOException when nobody reads any more
	 * @throws SearchTooLong when it takes too long
	 */
	void write(SearchQuestion question, SearchScope scope, ExtractFormat format, OutputStream out,
			Consumer<List<String>> before) {
		ExtractColumns columns = new ExtractColumns(this.fields.all(), this.clock.getZone());
		long end = System.nanoTime() + this.limit.toNanos();
		this.transaction.within(LIMIT, () -> {
			try {
				ExtractWriter writer = format.writer(out, columns.headings());
				Part part = new Part(writer, before);
				CaseKeys keys = CaseSearch.keys(question, scope);
				for (DaySpan month : CaseSearch.months(this.search.reported(question))) {
					CaseKeys ofMonth = keys.on(CaseKeys.REPORTED, month);
					this.jdbc.query(sql(question, ofMonth),
							new MapSqlParameterSource(CaseSearch.parameters(question, ofMonth)), (row) -> {
								if (System.nanoTime() > end) {
									throw new SearchTooLong(null);
								}
								part.add(row.getString("case_number"), columns.cells(row));
							});
				}
				part.end();
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

	/** Rows that wait to be told of, and then are written. */
	private static final class Part {

		private final ExtractWriter writer;

		private final Consumer<List<String>> before;

		private final List<String> numbers = new ArrayList<>(FETCHED);

		private final List<List<?>> rows = new ArrayList<>(FETCHED);

		private boolean begun;

		private Part(ExtractWriter writer, Consumer<List<String>> before) {
			this.writer = writer;
			this.before = before;
		}

		private void add(String number, List<?> cells) {
			this.numbers.add(number);
			this.rows.add(cells);
			if (this.rows.size() == FETCHED) {
				write();
			}
		}

		private void end() {
			if (!this.rows.isEmpty() || !this.begun) {
				write();
			}
		}

		private void write() {
			this.begun = true;
			this.before.accept(List.copyOf(this.numbers));
			try {
				for (List<?> cells : this.rows) {
					this.writer.row(cells);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.numbers.clear();
			this.rows.clear();
		}

	}

}
