package dk.uthflow.production;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A setting that is wrong stops the start with one sentence that names it.
 */
class WrongSettingsIT {

	@TempDir
	Path folder;

	@Test
	void withoutTheDemoADirectoryIsNeeded() throws Exception {
		assertStopped("SPRING_LDAP_URLS", Map.of("UTHFLOW_DEMO", "false"));
	}

	@Test
	void theDemoIsOnOrOff() throws Exception {
		assertStopped("UTHFLOW_DEMO", Map.of("UTHFLOW_DEMO", "ja"));
	}

	@Test
	void onlyPostgresqlIsSupported() throws Exception {
		assertStopped("SPRING_DATASOURCE_URL", Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://localhost/uthflow"));
	}

	@Test
	void aDatabaseNeedsItsUserNamed() throws Exception {
		assertStopped("SPRING_DATASOURCE_USERNAME",
				Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/uthflow"));
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsNamed() throws Exception {
		assertStopped("SPRING_DATASOURCE_URL",
				Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/uthflow",
						"SPRING_DATASOURCE_USERNAME", "uthflow", "SPRING_DATASOURCE_PASSWORD", "x"));
	}

	@Test
	void aWrongDatabasePasswordIsNamedAndNotShown() throws Exception {
		try (DebianPostgresql database = DebianPostgresql.start()) {
			String sentence = assertStopped("SPRING_DATASOURCE_PASSWORD",
					Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", DebianPostgresql.USER,
							"SPRING_DATASOURCE_PASSWORD", "forkert-ord"));
			assertThat(sentence).doesNotContain("forkert-ord");
		}
	}

	@Test
	void aWrongPasswordOfTheTablesOwnerIsNamedAndNotShown() throws Exception {
		try (DebianPostgresql database = DebianPostgresql.start()) {
			String sentence = assertStopped("SPRING_FLYWAY_PASSWORD",
					Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", DebianPostgresql.USER,
							"SPRING_DATASOURCE_PASSWORD", DebianPostgresql.PASSWORD, "SPRING_FLYWAY_USER",
							DebianPostgresql.OWNER, "SPRING_FLYWAY_PASSWORD", "forkert-ord"));
			assertThat(sentence).doesNotContain("forkert-ord");
		}
	}

	@Test
	void aKeyOfTheLogThatIsNoneIsNamedAndNotShown() throws Exception {
		assertThat(assertStopped("UTHFLOW_AUDIT_NOEGLE", Map.of("UTHFLOW_AUDIT_NOEGLE", "hemmelig-men-kort")))
			.doesNotContain("hemmelig-men-kort");
	}

	@Test
	void aDirectoryThatDoesNotAnswerIsNamed() throws Exception {
		assertStopped("SPRING_LDAP_URLS", directory("ldap://127.0.0.1:" + Ports.free(), "x"));
	}

	@Test
	void aWrongDirectoryPasswordIsNamedAndNotShown() throws Exception {
		try (OpenLdap directory = OpenLdap.start()) {
			assertThat(assertStopped("SPRING_LDAP_PASSWORD", directory(directory.url(), "forkert-ord")))
				.doesNotContain("forkert-ord");
		}
	}

	private static Map<String, String> directory(String url, String password) {
		return Map.of("SPRING_LDAP_URLS", url, "SPRING_LDAP_BASE", OpenLdap.BASE, "SPRING_LDAP_USERNAME",
				OpenLdap.READER, "SPRING_LDAP_PASSWORD", password);
	}

	@Test
	void aTakenPortIsNamed() throws Exception {
		try (ServerSocket taken = new ServerSocket()) {
			taken.bind(new InetSocketAddress(0));
			assertStopped("SERVER_PORT", Map.of("SERVER_PORT", String.valueOf(taken.getLocalPort())));
		}
	}

	@Test
	void aPortIsANumber() throws Exception {
		assertStopped("SERVER_PORT", Map.of("SERVER_PORT", "http"));
	}

	@Test
	void aRegisterThatIsNotThereIsNamed() throws Exception {
		assertStopped("UTHFLOW_SOR_REGISTER", Map.of("UTHFLOW_SOR_REGISTER", "/findes/ikke.csv"));
	}

	@Test
	void aDataFolderThatCannotBeMadeIsNamed() throws Exception {
		Path file = Files.createFile(this.folder.resolve("fil"));
		assertStopped("UTHFLOW_DATA_DIR", Map.of("UTHFLOW_DATA_DIR", file.resolve("data").toString()));
	}

	@Test
	void aDataFolderInUseIsNamed() throws Exception {
		Path data = Files.createDirectory(this.folder.resolve("data"));
		try (FileChannel other = FileChannel.open(data.resolve("uthflow.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			assertThat(other.lock()).isNotNull();
			assertStopped("UTHFLOW_DATA_DIR", Map.of("UTHFLOW_DATA_DIR", data.toString()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "modtager.example", "ftp://modtager.example", "https:///sager",
			"https://mig:hemmeligt@modtager.example", "https://modtager .example" })
	void theNationalRecipientHasAnAddressOfTheWeb(String address) throws Exception {
		assertThat(assertStopped("UTHFLOW_NATIONAL_ADRESSE", Map.of("UTHFLOW_NATIONAL_ADRESSE", address)))
			.doesNotContain("hemmeligt");
	}

	@Test
	void outsideTheDemoCasesLeaveByHttpsAlone() throws Exception {
		assertThat(assertStopped("UTHFLOW_NATIONAL_ADRESSE",
				Map.of("UTHFLOW_DEMO", "false", "UTHFLOW_NATIONAL_ADRESSE", "http://modtager.example")))
			.contains("https://");
	}

	@ParameterizedTest
	@CsvSource({ "UTHFLOW_NATIONAL_FORMAT, xml", "UTHFLOW_NATIONAL_SVARTID, 10m", "UTHFLOW_NATIONAL_FORBINDTID, straks",
			"UTHFLOW_NATIONAL_SSLBUNDLE, findes-ikke" })
	void everySettingOfTheNationalRecipientIsLookedAt(String variable, String value) throws Exception {
		assertStopped(variable, Map.of("UTHFLOW_NATIONAL_ADRESSE", "https://modtager.example/sager", variable, value));
	}

	private String assertStopped(String variable, Map<String, String> settings) throws Exception {
		Map<String, String> all = new HashMap<>(settings);
		all.putIfAbsent("UTHFLOW_DATA_DIR", this.folder.resolve("data").toString());
		PackagedApplication application = PackagedApplication.launchBriefly(all);
		assertThat(application.exitCode()).as(application.output()).isNotZero();
		assertThat(application.errors()).hasSize(1)
			.first()
			.asString()
			.startsWith("uthflow kan ikke starte: ")
			.contains(variable)
			.endsWith(".");
		assertThat(application.output()).doesNotContain("Exception");
		assertNothingIsLeftRunning();
		return application.errors().get(0);
	}

	private void assertNothingIsLeftRunning() {
		assertThat(this.folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
	}

}
