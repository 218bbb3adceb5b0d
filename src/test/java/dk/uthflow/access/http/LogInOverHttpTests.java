package dk.uthflow.access.http;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Hashtable;
import java.util.List;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class LogInOverHttpTests {

	private static final String BASE = "dc=uthflow,dc=dk";

	@LocalServerPort
	private int port;

	@Autowired
	private InMemoryDirectoryServer directory;

	@Autowired
	private LdapContextSource connections;

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/rapporter", "/api/sor?q=brovst" })
	void someThingsNeedNoLogIn(String path) {
		assertThat(HttpUser.anonymous(this.port).get(path).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/base.css", "/favicon.svg", "/actuator/health" })
	void neitherDoWhatMakesPagesPrettyNorTheQuestionOfHealth(String path) throws Exception {
		URI address = URI.create("http://localhost:%d%s".formatted(this.port, path));
		assertThat(((HttpURLConnection) address.toURL().openConnection()).getResponseCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/velkommen", "/aabne-sager", "/soeg", "/sag/2026-1", "/findes-ikke",
			"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
			"/camunda/lib/deps.js", "/webjars/camunda/app/tasklist/index.html" })
	void everythingElseLeadsToTheLogInPage(String path) {
		HttpResponse<String> answer = HttpUser.anonymous(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/login"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/",
			"/camunda/api/admin/auth/user/default", "/camunda/api/engine/engine/default/identity/password-policy",
			"/camunda/api/tasklist/plugin/tasklistPlugins/default/x", "/engine-rest/task", "/engine-rest/engine",
			"/engine-rest/version", "/api/sager" })
	void callsToApisWithoutLogInAreUnauthorised(String path) {
		assertThat(HttpUser.anonymous(this.port).get(path).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/%61pi/engine/engine/default/task", "/%63amunda/api/engine/engine/default/task",
			"/%65ngine-rest/task", "/camunda/api/%65ngine/engine/default/task" })
	void aPathThatHidesWhereItLeadsIsRefused(String path) {
		assertThat(HttpUser.anonymous(this.port).get(path).statusCode()).isEqualTo(400);
		assertThat(HttpUser.loggedIn(this.port, "ida").get(path).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans" })
	void whatTheServerKnowsAboutItselfIsForNobody(String path) {
		assertThat(HttpUser.anonymous(this.port).get(path).statusCode()).isEqualTo(302);
		assertThat(HttpUser.loggedIn(this.port, "drift").get(path).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "drift, /camunda/app/cockpit/default/", "pia, /velkommen", "seb, /velkommen", "proces, /modeller" })
	void afterLogInOneComesToWhereOneWorks(String userId, String path) {
		HttpUser user = HttpUser.loggedIn(this.port, userId);
		assertThat(user.get("/").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith(path));
		assertThat(user.get(path).statusCode()).isEqualTo(200);
	}

	@Test
	void thePatientsikkerhedsmedarbejderIsToldThatThereAreNoCases() {
		assertThat(HttpUser.loggedIn(this.port, "pia").get("/velkommen").body()).contains("Velkommen, Pia Dahl",
				"Patientsikkerhedsmedarbejder", "Jammerbugt Kommune", "Du ser ingen sager her");
	}

	@ParameterizedTest
	@CsvSource(value = { "rune|forkert", "rune|", "ukendt|demo", "*|demo", "rune)(uid=*|demo", "|demo" },
			delimiter = '|')
	void aWrongUserOrPasswordIsToldWithoutSayingWhich(String userId, String password) {
		HttpUser user = HttpUser.anonymous(this.port);
		HttpResponse<String> answer = user.logIn((userId != null) ? userId : "", (password != null) ? password : "");
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/login?forkert"));
		assertThat(user.get("/login?forkert").body()).contains("Brugernavn eller adgangskode er forkert");
		assertThat(user.get("/velkommen").statusCode()).isEqualTo(302);
	}

	@Test
	void manyFailedLogInsAreSlowed() {
		HttpUser user = HttpUser.anonymous(this.port);
		HttpResponse<String> answer = null;
		for (int attempt = 0; attempt < 6; attempt++) {
			answer = user.logIn("findesikke", "gæt" + attempt);
		}
		String location = answer.headers().firstValue("Location").orElseThrow();
		assertThat(location).contains("/login?vent=");
		HttpResponse<String> page = user.get(location.substring(location.indexOf("/login")));
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.headers().firstValue("Retry-After")).isPresent();
		assertThat(page.body()).contains("for mange mislykkede forsøg");
	}

	@Test
	void aRoleThatIsTakenAwayActsOnTheVeryNextRequest() throws Exception {
		HttpUser ane = HttpUser.loggedIn(this.port, "ane");
		assertThat(ane.engine("/task/count").statusCode()).isEqualTo(200);
		String group = "cn=dpsInitialmodtager@9004001000016001,ou=groups," + BASE;
		Entry before = this.directory.getEntry(group);
		this.directory.modify(group,
				new Modification(ModificationType.REPLACE, "member", "uid=ivan,ou=people," + BASE));
		try {
			assertThat(ane.engine("/task/count").statusCode()).isEqualTo(403);
			assertThat(ane.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
			assertThat(ane.get("/velkommen").body()).contains("Du har ingen rolle");
		}
		finally {
			this.directory.modify(group,
					new Modification(ModificationType.REPLACE, "member", before.getAttributeValue("member")));
		}
		assertThat(ane.engine("/task/count").statusCode()).isEqualTo(200);
	}

	@Test
	void aRoleThatIsGivenActsOnTheVeryNextRequest() throws Exception {
		HttpUser kaja = HttpUser.loggedIn(this.port, "kaja");
		assertThat(kaja.engine("/task/count").statusCode()).isEqualTo(403);
		String group = "cn=dpsInitialmodtager@9005101000016001,ou=groups," + BASE;
		this.directory.add("dn: " + group, "objectClass: groupOfNames", "cn: dpsInitialmodtager@9005101000016001",
				"member: uid=kaja,ou=people," + BASE);
		try {
			assertThat(kaja.engine("/task/count").statusCode()).isEqualTo(200);
		}
		finally {
			this.directory.delete(group);
		}
	}

	@Test
	void whoIsGoneFromTheDirectoryIsLoggedOut() throws Exception {
		String name = "uid=rune,ou=people," + BASE;
		HttpUser rune = HttpUser.loggedIn(this.port, "rune");
		Entry entry = this.directory.getEntry(name);
		this.directory.delete(name);
		try {
			assertThat(rune.engine("/task/count").statusCode()).isEqualTo(401);
			assertThat(rune.get("/velkommen").statusCode()).isEqualTo(302);
		}
		finally {
			this.directory.add(entry);
		}
		assertThat(rune.get("/velkommen").statusCode()).as("back in the directory, but logged out").isEqualTo(302);
	}

	@Test
	void whileTheDirectoryIsDownPeopleWhoAreInGoOnAndNobodyNewComesIn() throws Exception {
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		int ldap = this.directory.getListenPort();
		this.directory.shutDown(true);
		try {
			assertThat(ivan.engine("/task/count").statusCode()).isEqualTo(200);
			assertThat(ivan.get("/velkommen").statusCode()).isEqualTo(200);
			HttpUser dan = HttpUser.anonymous(this.port);
			assertThat(dan.logIn("dan", "demo").headers().firstValue("Location"))
				.hasValueSatisfying((location) -> assertThat(location).endsWith("/login?utilgaengelig"));
			HttpResponse<String> page = dan.get("/login?utilgaengelig");
			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.body()).contains("Brugerkataloget svarer ikke");
			assertThat(dan.get("/velkommen").statusCode()).isEqualTo(302);
			assertThat(dan.get("/rapporter").statusCode()).as("reporting goes on").isEqualTo(200);
			assertThat(new CasesOverHttp(this.port).report(DemoUnits.BROVST, "Uden brugerkatalog")).isNotBlank();
		}
		finally {
			this.directory.startListening();
		}
		assertThat(this.directory.getListenPort()).isEqualTo(ldap);
	}

	@Test
	void connectionsToTheDirectoryArePooledAndWaitNoLongerThanTheyAreToldTo() {
		assertThat(this.connections.isPooled()).isTrue();
		Hashtable<?, ?> settings = ReflectionTestUtils.invokeMethod(this.connections, "getAnonymousEnv");
		assertThat(settings.get("com.sun.jndi.ldap.connect.timeout")).isEqualTo("1000");
		assertThat(settings.get("com.sun.jndi.ldap.read.timeout")).isEqualTo("1500");
		assertThat(System.getProperty("com.sun.jndi.ldap.connect.pool.protocol")).isEqualTo("plain ssl");
	}

	@Test
	void loggingOutEndsTheSessionAndClearsWhatTheBrowserStored() {
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		HttpResponse<String> answer = ivan.send("POST", "/logout", null, null);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/login?ud"));
		assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
		assertThat(ivan.get("/velkommen").statusCode()).isEqualTo(302);
		assertThat(ivan.engine("/task/count").statusCode()).isEqualTo(401);
	}

	@Test
	void loggingOutInAWebAppLogsOutOfEverything() {
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		HttpResponse<String> answer = ivan.postJson("/camunda/api/admin/auth/user/default/logout", "{}");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
		assertThat(ivan.get("/velkommen").statusCode()).isEqualTo(302);
	}

	@Test
	void ownPagesRefuseWhatAnotherSiteWouldHaveABrowserSend() {
		HttpUser ivan = HttpUser.anonymous(this.port);
		ivan.logIn("ivan", "demo");
		assertThat(ivan.send("POST", "/api/sor/import", "text/csv", "").statusCode()).isEqualTo(403);
		assertThat(ivan.postJson("/api/sager/2026-1/tilbagekald", "{}").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:{0}/soeg?x=1, http://localhost:{0}/soeg?x=1", "https://localhost:{0}/soeg, /",
			"http://evil.example/soeg, /", "http://localhost:{0}@evil.example/soeg, /", "javascript:alert(1), /",
			"'http://localhost:{0}/ soeg', /", "/soeg, /" })
	void whoSendsAFormOfAnEndedSessionLogsInAndComesBackToItsPageIfItIsOurs(String page, String expected) {
		HttpUser dan = HttpUser.anonymous(this.port);
		HttpResponse<String> refused = dan.sendFormOf(page.replace("{0}", String.valueOf(this.port)), "/soeg",
				"ord=fald");
		assertThat(refused.statusCode()).isEqualTo(302);
		assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith("/login?igen");
		String after = dan.logIn("dan", "demo").headers().firstValue("Location").orElseThrow();
		assertThat(after.replaceFirst("^http://localhost:" + this.port + "(?=/$)", ""))
			.isEqualTo(expected.replace("{0}", String.valueOf(this.port)));
	}

	@ParameterizedTest
	@CsvSource({ "drift, demo, /api/sor/import?type=ukendt, 400", "ivan, demo, /api/sor/import?type=register, 403",
			"drift, forkert, /api/sor/import?type=register, 401", "drift, demo, /engine-rest/deployment/create, 403",
			"proces, demo, /engine-rest/deployment/create, 415", "ivan, demo, /engine-rest/task, 403" })
	void toolsSendTheirPasswordWithEachRequest(String userId, String password, String path, int expected)
			throws Exception {
		String login = Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.header("Authorization", "Basic " + login)
				.header("Content-Type", "text/csv")
				.POST(HttpRequest.BodyPublishers.ofString("x"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(expected);
		assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
		assertThat(answer.headers().firstValue("WWW-Authenticate")).as("no browser asks for it").isEmpty();
	}

	@Test
	void ownPagesAreSentWithASecurityPolicyThatAllowsNoInlineScripts() {
		for (String path : List.of("/login", "/rapporter")) {
			HttpResponse<String> page = HttpUser.anonymous(this.port).get(path);
			assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
					(policy) -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'")
						.doesNotContain("unsafe"));
			assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
			assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
			assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
		}
	}

	@Test
	void theSessionsCookieIsKeptFromScriptsAndOtherSites() {
		HttpResponse<String> page = HttpUser.anonymous(this.port).get("/login");
		assertThat(page.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("JSESSIONID"))
			.singleElement()
			.satisfies((cookie) -> assertThat(cookie).containsIgnoringCase("HttpOnly")
				.containsIgnoringCase("SameSite=Lax"));
	}

}
