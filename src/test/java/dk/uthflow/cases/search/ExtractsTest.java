package dk.uthflow.cases.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.uthflow.cases.CaseField;
import dk.uthflow.cases.overview.House;
import dk.uthflow.sor.SorId;
import dk.uthflow.testing.TestDatabase;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Extracts, on a pool of one connection: one that were kept would stop the next test.
 */
class ExtractsTest {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final Clock CLOCK = Clock
		.fixed(LocalDate.of(2026, 3, 29).atTime(12, 0).atZone(COPENHAGEN).toInstant(), COPENHAGEN);

	private static final int MANY = 30_000;

	private static final long MEGABYTE = 1024 * 1024;

	private static final SorId FEW_PLACE = House.sorId(1);

	private static final SorId MANY_PLACE = House.sorId(2);

	private static final List<CaseField> FIELDS = List.of(field("haendelsesdato", "Dato for hændelsen", false),
			new CaseField("hovedgruppe", "Hovedgruppe", false, Map.of("patientuheld", "Patientuheld"), List.of()),
			field("konklusion", "Konklusion", false), field("patientNavn", "Patientens navn", true),
			field("rapportoerAdresse", "Rapportørens adresse", false), field("rapportoerType", "Rapporteret af", false),
			field("nytFelt", "Farve på væggen", false), field("andetFelt", "Konklusion", false),
			new CaseField("laegemidler", "Lægemidler", false, Map.of(), List.of(field("navn", "Navn", false),
					field("styrke", "Styrke", false), field("patientCpr", "CPR", false))));

	private static final Consumer<List<String>> NOBODY = (numbers) -> {
	};

	private static HikariDataSource database;

	private static JdbcClient jdbc;

	@BeforeAll
	static void cases() {
		HikariConfig pool = new HikariConfig();
		pool.setDataSource(TestDatabase.fresh());
		pool.setMaximumPoolSize(1);
		pool.setConnectionTimeout(2000);
		database = new HikariDataSource(pool);
		jdbc = JdbcClient.create(database);
		// whether it is asked is shown elsewhere, and it takes long to fill
		jdbc.sql("drop index uth_case_search").update();
		insert(1, FEW_PLACE, "=HYPERLINK(\"http://ond.dk\")",
				"""
						{"hovedgruppe": "patientuheld", "konklusion": "Æblegrød;\\n\\"på gulvet\\"", "nytFelt": "+rød",
						"patientNavn": "Karen Fiktivsen", "rapportoerAdresse": "Hemmelig Gade", "rapportoerType": "patient",
						"andetFelt": "en anden", "laegemidler": [{"navn": "Panodil", "styrke": "500 mg", "patientCpr": "010190-1234"},
						{"navn": "@Furix"}]}""");
		insert(2, FEW_PLACE, "Uden noget", "{}");
		jdbc.sql(
				"""
						insert into uth_case (case_number, status, location, path, location_name, headline, reported,
							due, data)
						select '2025-' || lpad((n + 10)::text, 6, '0'), 'SAGSBEHANDLING', :place, :place || '.', 'Et sted',
							'Overskrift ' || n, timestamptz '2025-01-01 12:00+01' + n % 365 * interval '1 day', date '2025-06-01',
							jsonb_build_object('konklusion', repeat('§ ', 750) || n)
						from generate_series(1, :many) n""")
			.param("place", MANY_PLACE.value())
			.param("many", MANY)
			.update();
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@Test
	void csvIsWhatADanishExcelOpens() {
		byte[] bytes = written(ExtractFormat.CSV, FEW_PLACE);
		assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
		List<CsvRecord> records = CsvReader.builder()
			.fieldSeparator(';')
			.ofCsvRecord(new String(bytes, StandardCharsets.UTF_8).substring(1))
			.stream()
			.toList();
		assertThat(records.get(0).getFields()).containsExactly("Sagsnummer", "Status", "Sted", "SOR-nummer",
				"Overskrift", "Rapporteret", "Hændelsesdato", "Frist", "Afsluttet", "Sagsbehandler",
				"Samlet alvorlighed", "Hovedgruppe", "Konklusion", "Rapporteret af", "Farve på væggen",
				"Konklusion (andetFelt)", "Lægemidler");
		assertThat(records.get(1).getField(0)).isEqualTo("2024-000002");
		assertThat(records.get(2).getFields()).containsExactly("2024-000001", "afsluttet", "Et sted", FEW_PLACE.value(),
				"'=HYPERLINK(\"http://ond.dk\")", "2024-05-02", "2024-05-01", "2024-07-31", "2024-06-03", "dan",
				"Lettere konsekvens", "Patientuheld", "Æblegrød;\n\"på gulvet\"", "patient", "'+rød", "en anden",
				"Panodil, 500 mg\n@Furix");
		assertThat(records).hasSize(3);
	}

	@Test
	void excelHoldsTheSameWithDaysAsDays() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(written(ExtractFormat.XLSX, FEW_PLACE)))) {
			List<Row> rows = workbook.getFirstSheet().read();
			assertThat(rows).hasSize(3);
			assertThat(texts(rows.get(0))).startsWith("Sagsnummer", "Status").endsWith("Lægemidler").hasSize(17);
			Row first = rows.get(2);
			assertThat(first.getCellAsString(0)).hasValue("2024-000001");
			assertThat(first.getCellAsString(4)).hasValue("'=HYPERLINK(\"http://ond.dk\")");
			assertThat(first.getCellAsDate(5).map((at) -> at.toLocalDate())).hasValue(LocalDate.of(2024, 5, 2));
			assertThat(first.getCellAsString(12)).hasValue("Æblegrød;\n\"på gulvet\"");
			assertThat(first.getCellAsString(14)).hasValue("'+rød");
			assertThat(rows).flatExtracting(ExtractsTest::texts)
				.noneMatch(
						(text) -> text.contains("Fiktivsen") || text.contains("Hemmelig") || text.contains("010190"));
			assertThat(rows)
				.allMatch((row) -> row.stream().allMatch((cell) -> cell == null || cell.getFormula() == null));
		}
	}

	@Test
	void whatDoesNotFitOnASheetGoesOnToTheNext() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ExcelExtract extract = new ExcelExtract(out, List.of("Nummer"), 3)) {
			for (int number = 1; number <= 5; number++) {
				extract.row(List.of("nr " + number));
			}
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			List<List<String>> sheets = workbook.getSheets().map((sheet) -> {
				try {
					return sheet.read().stream().flatMap((row) -> texts(row).stream()).toList();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}).toList();
			assertThat(sheets).containsExactly(List.of("Nummer", "nr 1", "nr 2"), List.of("Nummer", "nr 3", "nr 4"),
					List.of("Nummer", "nr 5"));
		}
	}

	@Test
	void aTextThatNoCellHoldsAndSignsThatNoFileHoldsDoNoHarm() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ExcelExtract extract = new ExcelExtract(out, List.of("Tekst"))) {
			extract.row(List.of("x".repeat(40_000)));
			extract.row(List.of("før\u0001\uFFFE<&>efter"));
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			List<Row> rows = workbook.getFirstSheet().read();
			assertThat(rows.get(1).getCellAsString(0).orElseThrow()).hasSizeLessThanOrEqualTo(32_767).endsWith("…");
			assertThat(rows.get(2).getCellAsString(0).orElseThrow()).startsWith("før").endsWith("<&>efter");
		}
	}

	@ParameterizedTest
	@EnumSource
	void manyCasesPassThroughLittleMemory(ExtractFormat format) {
		System.gc();
		long before = used();
		Watch watch = new Watch();
		extracts(Duration.ofMinutes(5)).write(everything(), scope(MANY_PLACE), format, watch, NOBODY);
		assertThat(watch.written).as("bytes").isGreaterThan(MEGABYTE / 2);
		assertThat(watch.looks).as("looks at the memory on the way").isGreaterThan(5);
		assertThat(watch.most - before).as("bytes of memory more than before").isLessThan(24 * MEGABYTE);
	}

	@Test
	void everyCaseIsInIt() {
		String csv = new String(written(ExtractFormat.CSV, MANY_PLACE), StandardCharsets.UTF_8);
		assertThat(csv.lines().skip(1).map((line) -> line.substring(0, 13)).distinct().count()).isEqualTo(MANY);
	}

	@Test
	void eachCaseIsToldOf() {
		List<String> told = new ArrayList<>();
		extracts(Duration.ofMinutes(5)).write(everything(), scope(MANY_PLACE), ExtractFormat.CSV,
				OutputStream.nullOutputStream(), told::addAll);
		assertThat(told).doesNotHaveDuplicates().hasSize(MANY);
	}

	@Test
	void whatCannotBeToldDoesNotLeave() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> extracts(Duration.ofMinutes(5))
			.write(everything(), scope(FEW_PLACE), ExtractFormat.CSV, out, (numbers) -> {
				throw new IllegalStateException("away");
			}));
		assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("2024-");
	}

	@ParameterizedTest
	@EnumSource
	void whoHangsUpFreesTheConnection(ExtractFormat format) {
		OutputStream hungUp = new OutputStream() {
			private int written;

			@Override
			public void write(int one) throws IOException {
				if (++this.written > 50_000) {
					throw new IOException("Broken pipe");
				}
			}
		};
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(
				() -> extracts(Duration.ofMinutes(5)).write(everything(), scope(MANY_PLACE), format, hungUp, NOBODY));
		assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void anExtractThatTakesTooLongIsGivenUpWithoutAnEnd() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThatExceptionOfType(SearchTooLong.class).isThrownBy(
				() -> extracts(Duration.ZERO).write(everything(), scope(FEW_PLACE), ExtractFormat.XLSX, out, NOBODY));
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray())).getFirstSheet().read());
		assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void aQueryThatTakesTooLongIsGivenUp() {
		assertThatExceptionOfType(SearchTooLong.class).isThrownBy(() -> transaction().within(Duration.ofMillis(50),
				() -> jdbc.sql("select 1 from pg_sleep(5)").query(Integer.class).single()));
	}

	@Test
	void soManyAreMadeAtOnceAndNoMore() {
		Extracts extracts = extracts(Duration.ofMinutes(5));
		for (int place = 0; place < Extracts.AT_ONCE; place++) {
			assertThat(extracts.enter()).isTrue();
		}
		assertThat(extracts.enter()).isFalse();
		extracts.leave();
		assertThat(extracts.enter()).isTrue();
	}

	private static byte[] written(ExtractFormat format, SorId place) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		extracts(Duration.ofMinutes(5)).write(everything(), scope(place), format, out, NOBODY);
		return out.toByteArray();
	}

	private static Extracts extracts(Duration limit) {
		return new Extracts(new CaseSearch(jdbc, CLOCK), transaction(), () -> FIELDS, CLOCK, database, limit);
	}

	private static SearchTransaction transaction() {
		return new SearchTransaction(new DataSourceTransactionManager(database), jdbc);
	}

	private static SearchScope scope(SorId place) {
		return new SearchScope(Set.of(place), Set.of(), false);
	}

	private static SearchQuestion everything() {
		return new SearchQuestion(null, null, null, DaySpan.ALL, DaySpan.ALL, DaySpan.ALL, null, null, Set.of(), null,
				SearchSort.NYESTE);
	}

	private static CaseField field(String key, String label, boolean identity) {
		return new CaseField(key, label, identity, Map.of(), List.of());
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (Cell cell : row) {
			texts.add((cell != null) ? cell.getText() : "");
		}
		return texts;
	}

	private static void insert(int number, SorId place, String headline, String data) {
		jdbc.sql(
				"""
						insert into uth_case (case_number, status, location, path, location_name, headline, event_date,
							reported, due, closed, handler, severity, data)
						values ('2024-00000' || :number, 'AFSLUTTET', :place, :place || '.', 'Et sted', :headline,
							date '2024-05-01', timestamptz '2024-05-02 00:30+02', date '2024-07-31', timestamptz '2024-06-03 00:30+02',
							'dan', 'Lettere konsekvens', :data::jsonb)""")
			.param("number", String.valueOf(number))
			.param("place", place.value())
			.param("headline", headline)
			.param("data", data)
			.update();
	}

	private static long used() {
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/** Forgets what is written, and looks at the memory now and then. */
	private static final class Watch extends OutputStream {

		private static final long LOOK = MEGABYTE / 16;

		private long written;

		private long looks;

		private long most;

		@Override
		public void write(int one) {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.written += length;
			if (this.written / LOOK > this.looks) {
				this.looks = this.written / LOOK;
				if (Long.bitCount(this.looks) == 1 || this.looks % 64 == 0) {
					System.gc();
					this.most = Math.max(this.most, used());
				}
			}
		}

	}

}
