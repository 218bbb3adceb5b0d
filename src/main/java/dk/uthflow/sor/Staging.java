package dk.uthflow.sor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of a file in a temporary table of the running transaction, streamed there with
 * COPY.
 */
final class Staging {

	private final JdbcTemplate jdbc;

	private final String table;

	/**
	 * @param columns the table's columns as SQL declares them
	 */
	Staging(JdbcTemplate jdbc, String table, String columns) {
		this.jdbc = jdbc;
		this.table = table;
		jdbc.execute("drop table if exists pg_temp." + table);
		jdbc.execute("create temp table %s (%s) on commit drop".formatted(table, columns));
	}

	/**
	 * Fills the table, then indexes it by id.
	 * @param row writes one row of the file as the table's columns; an empty text is
	 * written as null
	 * @throws SorImportRefused when a row is not as it should be
	 */
	void fill(SorFile file, List<List<String>> required, BiConsumer<CsvRow, CsvWriter> row) {
		Problems problems = new Problems();
		this.jdbc.execute((Connection connection) -> {
			copy(connection, file, required, problems, row);
			return null;
		});
		problems.refuseIfAny();
		this.jdbc.execute("create index on %s (id)".formatted(this.table));
		this.jdbc.execute("analyze " + this.table);
	}

	private void copy(Connection connection, SorFile file, List<List<String>> required, Problems problems,
			BiConsumer<CsvRow, CsvWriter> row) throws SQLException {
		String copy = "copy %s from stdin (format csv, encoding 'UTF8')".formatted(this.table);
		try (InputStream in = file.open();
				PGCopyOutputStream out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy);
				CsvWriter writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
			CsvFile.read(in, required, problems, (line) -> row.accept(line, writer));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
