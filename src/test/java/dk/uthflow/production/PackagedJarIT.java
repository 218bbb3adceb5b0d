package dk.uthflow.production;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar as in production: its database, directory and mail are real servers that it is
 * told of by environment variables; after the kill, unpacked as in the container's image.
 */
class PackagedJarIT {

	@TempDir
	static Path data;

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
	void aCaseOutlivesTheApplicationThatWasKilled() throws Exception {
		PackagedApplication application = PackagedApplication.start(settings("true"));
		try {
			String number = Cases.reportAtBrovst(Visitor.of(application));
			assertThat(database.ask("select count(*) from uth_case")).isEqualTo("1");
			List<String> inbox = Cases.inTasklistOf(Visitor.of(application).logIn("ivan", "demo"));
			assertThat(inbox).hasSize(1);
			assertThat(Cases.inTasklistOf(Visitor.of(application).logIn("ane", "demo"))).isEmpty();
			assertNoServerOfItsOwn(application);

			application.kill();
			application = PackagedApplication.start(ContainerLayout.assemble(data), settings("false"));

			Visitor ivan = Visitor.throughProxyOf(application).logIn("ivan", "demo");
			assertThat(Cases.inTasklistOf(ivan)).isEqualTo(inbox);
			assertThat(database.ask("select case_number from uth_case")).isEqualTo(number);
			assertNoServerOfItsOwn(application);
			assertCookiesAreForHttpsOnly(application);
		}
		finally {
			application.close();
		}
	}

	private static void assertNoServerOfItsOwn(PackagedApplication application) {
		assertThat(application.children()).isEmpty();
		assertThat(data.resolve("data/postgresql")).doesNotExist();
		assertThat(application.output()).contains("uthflow er klar").doesNotContain("Demobrugere", "indbygget");
	}

	private static void assertCookiesAreForHttpsOnly(PackagedApplication application) {
		assertThat(Visitor.throughProxyOf(application).get("/login").headers().allValues("Set-Cookie")).isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite"));
	}

	private static Map<String, String> settings(String demo) {
		Map<String, String> settings = new HashMap<>();
		settings.put("UTHFLOW_DEMO", demo);
		settings.put("UTHFLOW_DATA_DIR", data.resolve("data").toString());
		settings.put("SPRING_DATASOURCE_URL", database.url());
		settings.put("SPRING_DATASOURCE_USERNAME", DebianPostgresql.USER);
		settings.put("SPRING_DATASOURCE_PASSWORD", DebianPostgresql.PASSWORD);
		settings.put("SPRING_LDAP_URLS", directory.url());
		settings.put("SPRING_LDAP_BASE", OpenLdap.BASE);
		settings.put("SPRING_LDAP_USERNAME", OpenLdap.READER);
		settings.put("SPRING_LDAP_PASSWORD", OpenLdap.PASSWORD);
		settings.put("SPRING_MAIL_HOST", "127.0.0.1");
		settings.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
		return settings;
	}

}
