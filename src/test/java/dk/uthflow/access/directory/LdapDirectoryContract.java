package dk.uthflow.access.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Ticker;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.Register;
import dk.uthflow.sor.SorId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.query.LdapQuery;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds of every LDAP server that the platform reads its users and roles from.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LdapDirectoryContract {

	private static final String JAMMERBUGT = "9001001000016004";

	private static final String BROVST = "9001201000016005";

	private LdapServer server;

	private LdapDirectory directory;

	abstract LdapServer start() throws Exception;

	@BeforeAll
	void startServer() throws Exception {
		this.server = start();
		this.directory = new LdapDirectory(LdapServer.connectPatiently(this.server.url()), LdapServer.settings());
	}

	@AfterAll
	void stopServer() {
		if (this.server != null) {
			this.server.close();
		}
	}

	@ParameterizedTest
	@CsvSource({ "ivan, dpsInitialmodtager@9001001000016004",
			"ida, dpsInitialmodtager@9001001000016004 dpsDecentralSagsbehandler@9001001000016004 dpsPlanadministrator@9001001000016004",
			"dan, dpsDecentralSagsbehandler@9001001000016004", "britt, dpsDecentralSagsbehandler@9001201000016005",
			"sol, dpsPrivatleverandor@9002101000016009", "birk, dpsPrivatleverandor@9003201000016009",
			"kaja, dpsKommuneAabnesager@9001001000016004", "vagn, dpsVogter@9001001000016004",
			"pia, dpsPatientsikkerhedsmedarbejder@9001001000016004",
			"rikke, dpsInitialmodtager@9005001000016002 dpsRegionAabnesager@9005001000016002",
			"rune, dpsDecentralSagsbehandler@9005101000016001", "ane, dpsInitialmodtager@9004001000016001",
			"sus, superbruger@9001001000016004", "seb, sebAdministrator@9001001000016004", "proces, procesejer",
			"drift, driftsoperatoer" })
	void everyDemoUserHasTheRolesOfTheDemo(String userId, String groups) {
		RoleSource.User user = this.directory.user(userId);
		assertThat(user.person().id()).isEqualTo(userId);
		assertThat(user.person().fullName()).contains(" ");
		assertThat(user.person().email()).isEqualTo(userId + "@uthflow.example");
		assertThat(user.roles()).extracting(RoleAt::group).containsExactlyInAnyOrder(groups.split(" "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ivan", "seb", "drift" })
	void theDemoPasswordOpensAndAnotherDoesNot(String userId) {
		LdapTemplate ldap = new LdapTemplate(LdapServer.connectTo(this.server.url()));
		LdapQuery user = LdapQueryBuilder.query().base("ou=people").where("uid").is(userId);
		ldap.authenticate(user, "demo");
		assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> ldap.authenticate(user, "demo "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*|demo", "i*|demo", "ivan)(uid=*|demo", "*)(objectClass=*|demo", "ivan|",
			"ivan|*", "ukendt|demo", "uid=ivan,ou=people,dc=uthflow,dc=dk|demo", "|demo" })
	void nobodyLogsInByGuessesAboutTheDirectory(String userId, String password) {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> logIn((userId != null) ? userId : "", (password != null) ? password : ""));
	}

	@Test
	void whoLogsInHasTheRolesOfTheDirectory() {
		Authentication ida = logIn("IDA", "demo");
		assertThat(ida.getName()).isEqualTo("ida");
		assertThat(ida.getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.contains("dpsInitialmodtager", "dpsInitialmodtager@" + JAMMERBUGT, "dpsPlanadministrator");
	}

	@ParameterizedTest
	@ValueSource(strings = { "o'brien", "a(b)c*d", "komma, plus+", "skrå\\streg", "Ærø æøå" })
	void whoseIdHasSpecialCharactersLogsInAllTheSame(String userId) throws Exception {
		String name = new DN(new RDN("uid", userId), new DN("ou=people," + LdapServer.BASE)).toString();
		this.server.add("dn: " + name, "objectClass: inetOrgPerson", "uid:: " + base64(userId), "cn: N.N.", "sn: N.",
				"userPassword: demo");
		try {
			assertThat(logIn(userId, "demo").getName()).isEqualTo(userId);
		}
		finally {
			this.server.delete(name);
		}
	}

	@Test
	void aRoleMayBeGivenAtMoreThanAThousandPlaces() throws Exception {
		int many = 1_200;
		List<String> groups = new ArrayList<>();
		for (int number = 0; number < many; number++) {
			groups.add(group("dpsVogter@" + Register.id(700_000 + number), "uid=vagn,ou=people," + LdapServer.BASE));
		}
		try {
			assertThat(this.directory.places(Role.VOGTER)).hasSize(many + 1);
			assertThat(this.directory.user("vagn").roles()).hasSize(many + 1);
		}
		finally {
			for (String name : groups) {
				this.server.delete(name);
			}
		}
	}

	@Test
	void danishLettersInNamesComeThrough() {
		assertThat(this.directory.user("seb").person().fullName()).isEqualTo("Sebastian Nørgaard");
	}

	@Test
	void aUserIdIsAnsweredAsTheDirectorySpellsIt() {
		assertThat(this.directory.user("IVAN").person().id()).isEqualTo("ivan");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "*", "i*", "ivan)(uid=*", "*)(objectClass=*", "ivan)(|(uid=*", "\\2a", "ukendt", "(", "," })
	void whoIsNotThereIsNobodyWhateverCharactersTheIdHas(String userId) {
		assertThat(this.directory.user(userId)).isEqualTo(RoleSource.User.NOBODY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "o'brien", "a(b)c*d", "komma, plus+", "skrå\\streg", "#nummer", "lig=med", "\"citat\"",
			"<vinkel>;", "Ærø æøå" })
	void specialCharactersInIdsAndGroupsAreNoObstacle(String userId) throws Exception {
		String name = new DN(new RDN("uid", userId), new DN("ou=people," + LdapServer.BASE)).toString();
		this.server.add("dn: " + name, "objectClass: inetOrgPerson", "uid:: " + base64(userId), "cn: N.N.", "sn: N.");
		String group = group("dpsVogter@" + BROVST, name);
		try {
			RoleAt vogter = new RoleAt(Role.VOGTER, SorId.of(BROVST));
			assertThat(this.directory.user(userId).roles()).containsExactly(vogter);
			assertThat(this.directory.members(vogter)).extracting(Person::id).containsExactly(userId);
		}
		finally {
			this.server.delete(group);
			this.server.delete(name);
		}
	}

	@Test
	void groupsWithinGroupsAreFollowedAlsoWhenTheyGoInCircles() throws Exception {
		RoleAt vogter = new RoleAt(Role.VOGTER, SorId.of(BROVST));
		String team = group("Aftenholdet", "uid=dan,ou=people," + LdapServer.BASE);
		String house = group("Huset", team, "uid=britt,ou=people," + LdapServer.BASE);
		String role = group(vogter.group(), house);
		this.server.replace(team, "member", "uid=dan,ou=people," + LdapServer.BASE, role);
		try {
			assertThat(this.directory.user("dan").roles()).contains(vogter);
			assertThat(this.directory.members(vogter)).extracting(Person::id).containsExactlyInAnyOrder("dan", "britt");
		}
		finally {
			for (String name : List.of(role, house, team)) {
				this.server.delete(name);
			}
		}
	}

	@Test
	void manyUsersAskedForAtOnceAreAnsweredLikeEachAlone() throws Exception {
		RoleAt vogter = new RoleAt(Role.VOGTER, SorId.of(BROVST));
		String team = group("Aftenholdet", "uid=dan,ou=people," + LdapServer.BASE);
		String house = group("Huset", team, "uid=britt,ou=people," + LdapServer.BASE);
		String role = group(vogter.group(), house);
		this.server.replace(team, "member", "uid=dan,ou=people," + LdapServer.BASE, role);
		try {
			List<String> asked = List.of("ida", "dan", "britt", "sol", "drift", "ukendt", "*", "i*");
			Map<String, RoleSource.User> users = this.directory.users(asked);
			assertThat(users).containsOnlyKeys("ida", "dan", "britt", "sol", "drift")
				.allSatisfy((userId, user) -> assertThat(user).isEqualTo(this.directory.user(userId)));
			assertThat(users.get("dan").roles()).contains(vogter);
		}
		finally {
			for (String name : List.of(role, house, team)) {
				this.server.delete(name);
			}
		}
	}

	@Test
	void groupsAreFollowedNoDeeperThanTheSettingSays() throws Exception {
		List<String> groups = new ArrayList<>(List.of(group("niveau0", "uid=dan,ou=people," + LdapServer.BASE)));
		for (int level = 1; level <= 6; level++) {
			String name = (level < 6) ? "niveau" + level : "dpsVogter@" + BROVST;
			groups.add(group(name, groups.get(level - 1)));
		}
		try {
			RoleAt vogter = new RoleAt(Role.VOGTER, SorId.of(BROVST));
			assertThat(this.directory.user("dan").roles()).doesNotContain(vogter);
			assertThat(this.directory.users(List.of("dan")).get("dan").roles()).doesNotContain(vogter);
			assertThat(this.directory.members(vogter)).isEmpty();
		}
		finally {
			for (String name : groups) {
				this.server.delete(name);
			}
		}
	}

	@Test
	void groupsThatNameNoRoleAtALocationGiveNothing() throws Exception {
		String dan = "uid=dan,ou=people," + LdapServer.BASE;
		List<String> groups = List.of(group("dpsInitialmodtager", dan), group("dpsInitialmodtager@4711", dan),
				group("dpsInitialmodtager@" + JAMMERBUGT + "x", dan), group("dpsRapportoer@" + JAMMERBUGT, dan),
				group("driftsoperatoer@" + JAMMERBUGT, dan), group("camunda-admin", dan));
		try {
			assertThat(this.directory.user("dan").roles()).extracting(RoleAt::group)
				.containsExactly("dpsDecentralSagsbehandler@" + JAMMERBUGT);
		}
		finally {
			for (String name : groups) {
				this.server.delete(name);
			}
		}
	}

	@Test
	void aRoleMayHaveThousandsOfMembers() throws Exception {
		int many = 2_500;
		String[] names = IntStream.range(0, many)
			.mapToObj((number) -> "uid=nr%d,ou=people,%s".formatted(number, LdapServer.BASE))
			.toArray(String[]::new);
		for (int number = 0; number < many; number++) {
			this.server.add("dn: " + names[number], "objectClass: inetOrgPerson", "uid: nr" + number, "cn: N", "sn: N");
		}
		String group = group("dpsPlanadministrator@" + BROVST, names);
		try {
			RoleAt role = new RoleAt(Role.PLANADMINISTRATOR, SorId.of(BROVST));
			assertThat(this.directory.members(role)).hasSize(many).extracting(Person::id).doesNotHaveDuplicates();
			assertThat(this.directory.user("nr2499").roles()).containsExactly(role);
		}
		finally {
			this.server.delete(group);
			for (String name : names) {
				this.server.delete(name);
			}
		}
	}

	@Test
	void thePlacesOfARoleAreThoseWhereItIsGiven() {
		Set<String> places = this.directory.places(Role.PRIVATLEVERANDOR)
			.stream()
			.map(RoleAt::group)
			.collect(Collectors.toSet());
		assertThat(places).containsExactlyInAnyOrder("dpsPrivatleverandor@9002101000016009",
				"dpsPrivatleverandor@9003201000016009");
		assertThat(this.directory.places(Role.DRIFTSOPERATOER)).containsExactly(new RoleAt(Role.DRIFTSOPERATOER, null));
	}

	@Test
	void aRoleThatNobodyHasHasNoMembers() {
		assertThat(this.directory.members(new RoleAt(Role.VOGTER, SorId.of(BROVST)))).isEmpty();
	}

	private Authentication logIn(String userId, String password) {
		DirectorySettings settings = LdapServer.settings();
		LdapContextSource ldap = LdapServer.connectTo(this.server.url());
		return new DirectoryLogIn(ldap, settings,
				new RememberedDirectory(this.directory, settings, Ticker.systemTicker()))
			.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userId, password));
	}

	private String group(String name, String... members) throws Exception {
		String fullName = "cn=%s,ou=groups,%s".formatted(name, LdapServer.BASE);
		this.server.add(
				Stream
					.concat(Stream.of("dn: " + fullName, "objectClass: groupOfNames", "cn: " + name),
							Arrays.stream(members).map((member) -> "member:: " + base64(member)))
					.toArray(String[]::new));
		return fullName;
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
