package dk.uthflow.sor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dk.uthflow.testing.TestDatabase;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The organisation register, empty at first, on a day of the test's choice, with an ear
 * for what it announces.
 */
final class Organisation {

	private static final DataSource DATABASE = TestDatabase.fresh();

	final List<UnitsRescoped> announced = new ArrayList<>();

	final DataSource database;

	final JdbcClient jdbc;

	final SorProperties settings;

	final SorImport imports;

	final SorUnits units;

	private ApplicationEventPublisher listener = (event) -> this.announced.add((UnitsRescoped) event);

	private LocalDate today = LocalDate.of(2026, 3, 10);

	private Organisation(DataSource database, Map<String, String> settings) {
		this.database = database;
		JdbcTemplate jdbcTemplate = new JdbcTemplate(database);
		this.jdbc = JdbcClient.create(jdbcTemplate);
		this.settings = settings(settings);
		JdbcTransactionManager transactions = new JdbcTransactionManager(database);
		Clock clock = new Today();
		SorTree tree = new SorTree(this.jdbc, (event) -> this.listener.publishEvent(event));
		SorImportLog log = new SorImportLog(this.jdbc);
		this.imports = new SorImport(
				List.of(new RegisterImport(jdbcTemplate, tree, this.settings, clock),
						new AttachmentImport(jdbcTemplate, tree, this.settings),
						new ReplacementImport(jdbcTemplate, tree, this.settings, clock)),
				log, this.settings, new TransactionTemplate(transactions));
		this.units = new JdbcSorUnits(this.jdbc, new CurrentSearchIndex(log, database, transactions), clock);
	}

	static Organisation empty() {
		return with(Map.of());
	}

	static Organisation with(Map<String, String> settings) {
		return on(emptied(), settings);
	}

	/** The one database of these tests, where nobody has imported anything. */
	static DataSource emptied() {
		JdbcClient jdbc = JdbcClient.create(DATABASE);
		for (String table : List.of("sor_attachment", "sor_replacement", "sor_import", "sor_unit")) {
			jdbc.sql("delete from " + table).update();
		}
		return DATABASE;
	}

	/** Another node on the same database. */
	static Organisation on(DataSource database, Map<String, String> settings) {
		return new Organisation(database, settings);
	}

	/** The organisation of the demo, the private homes attached. */
	static Organisation demo() {
		Organisation organisation = empty();
		organisation.importDemo();
		return organisation;
	}

	static SorProperties settings(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("uthflow.sor",
				SorProperties.class);
	}

	void importDemo() {
		importDemo(SorFileType.REGISTER, "sor/demo.csv");
		importDemo(SorFileType.TILKNYTNINGER, "sor/demo-tilknytninger.csv");
	}

	SorImportResult register(Register register) {
		return register(register.csv());
	}

	SorImportResult register(String csv) {
		return this.imports.register(stream(csv));
	}

	SorImportResult attach(String... unitsAndMunicipalities) {
		return this.imports.attachments(stream("SorId;KommuneSorId\n" + String.join("\n", unitsAndMunicipalities)));
	}

	SorImportResult replace(String... oldAndNew) {
		return this.imports.replacements(stream("OldSorId;NewSorId\n" + String.join("\n", oldAndNew)));
	}

	SorUnit unit(SorId id) {
		return this.units.find(id).orElseThrow();
	}

	boolean isOpen(SorId id) {
		return unit(id).isOpenOn(this.today);
	}

	List<String> search(String query) {
		return this.units.search(query, 20).stream().map(SorUnit::name).toList();
	}

	void on(LocalDate day) {
		this.today = day;
	}

	void listener(ApplicationEventPublisher other) {
		this.listener = other;
	}

	/** Every row of every table of the register, to see that nothing changed. */
	List<Map<String, Object>> everything() {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (String table : List.of("sor_unit", "sor_attachment", "sor_replacement", "sor_import")) {
			rows.addAll(this.jdbc.sql("select * from %s order by 1".formatted(table)).query().listOfRows());
		}
		return rows;
	}

	static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private void importDemo(SorFileType type, String resource) {
		try (InputStream in = new ClassPathResource(resource).getInputStream()) {
			this.imports.run(type, SorSource.DEMO, in, Long.MAX_VALUE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private final class Today extends Clock {

		private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

		@Override
		public ZoneId getZone() {
			return COPENHAGEN;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new IllegalArgumentException("The register lives in Copenhagen");
		}

		@Override
		public Instant instant() {
			return Organisation.this.today.atTime(12, 0).atZone(COPENHAGEN).toInstant();
		}

	}

}
