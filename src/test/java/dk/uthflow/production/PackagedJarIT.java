package dk.uthflow.production;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.uthflow.testing.HttpUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar as in production: its database, directory and mail are real servers that it is
 * told of by environment variables; after the kill as two nodes behind the proxy,
 * unpacked as in the container's image.
 */
class PackagedJarIT {

	@TempDir
	static Path folder;

	private static DebianPostgresql database;

	private static OpenLdap directory;

	private static GreenMail mail;

	@BeforeAll
	static void startServers() throws Exception {
		database = DebianPostgresql.start();
		directory = OpenLdap.start();
		mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		mail.start();
	}

	@AfterAll
	static void stopServers() throws Exception {
		if (mail != null) {
			mail.stop();
		}
		if (directory != null) {
			directory.close();
		}
		if (database != null) {
			database.close();
		}
	}

	@Test
	void aCaseOutlivesTheApplicationThatWasKilledAndIsSeenThroughEveryNode() throws Exception {
		String number;
		try (PackagedApplication application = PackagedApplication.start(settings("true"))) {
			number = Reports.atBrovst(application.anybody());
			assertThat(application.loggedIn("ivan").taskOf(number)).isNotNull();
			assertThat(application.loggedIn("ane").taskOf(number)).isNull();
			assertNoServerOfItsOwn(application);
			application.kill();
		}
		assertThat(database.ask("select case_number from uth_case")).isEqualTo(number);
		assertThat(database.ask("select has_table_privilege('uth_audit', 'update, delete, truncate')"))
			.as("whether the application may change the log of look-ups")
			.isEqualTo("f");

		Path unpacked = ContainerLayout.assemble(folder);
		try (PackagedApplication first = PackagedApplication.launch(unpacked, settings("false"));
				PackagedApplication second = PackagedApplication.launch(unpacked, settings("false"))) {
			first.awaitReady();
			second.awaitReady();
			assertNoServerOfItsOwn(first);
			assertThat(database.ask("select count(*) from act_re_deployment")).isEqualTo("1");
			try (Proxy proxy = Proxy.before(folder, first, second)) {
				assertSeenOverHttps(proxy, number);
				first.kill();
				assertSeenOverHttps(proxy, number);
			}
		}
	}

	private static void assertNoServerOfItsOwn(PackagedApplication application) {
		assertThat(application.children()).isEmpty();
		assertThat(folder.resolve("data/postgresql")).doesNotExist();
		assertThat(application.output()).contains("uthflow er klar").doesNotContain("Demobrugere", "indbygget");
	}

	private static void assertSeenOverHttps(Proxy proxy, String number) throws Exception {
		HttpUser person = proxy.anybody();
		assertThat(person.get("/login").headers().allValues("Set-Cookie"))
			.filteredOn((cookie) -> cookie.startsWith("JSESSIONID="))
			.singleElement()
			.asString()
			.contains("Secure", "HttpOnly", "SameSite=Lax");
		assertThat(person.enter("ivan").taskOf(number)).isNotNull();
		assertThat(person.get("/actuator/health").statusCode()).isEqualTo(404);
	}

	private static Map<String, String> settings(String demo) {
		Map<String, String> settings = new HashMap<>();
		settings.put("UTHFLOW_DEMO", demo);
		settings.put("UTHFLOW_DATA_DIR", folder.resolve("data").toString());
		settings.put("SPRING_DATASOURCE_URL", database.url());
		settings.put("SPRING_DATASOURCE_USERNAME", DebianPostgresql.USER);
		settings.put("SPRING_DATASOURCE_PASSWORD", DebianPostgresql.PASSWORD);
		settings.put("SPRING_FLYWAY_USER", DebianPostgresql.OWNER);
		settings.put("SPRING_FLYWAY_PASSWORD", DebianPostgresql.OWNER_PASSWORD);
		settings.put("SPRING_LDAP_URLS", directory.url());
		settings.put("SPRING_LDAP_BASE", OpenLdap.BASE);
		settings.put("SPRING_LDAP_USERNAME", OpenLdap.READER);
		settings.put("SPRING_LDAP_PASSWORD", OpenLdap.PASSWORD);
		settings.put("SPRING_MAIL_HOST", "127.0.0.1");
		settings.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
		return settings;
	}

}
