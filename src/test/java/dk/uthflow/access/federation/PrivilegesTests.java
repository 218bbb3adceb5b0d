package dk.uthflow.access.federation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.SorId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PrivilegesTests {

	private static final String NAMESPACE = "http://digst.dk/oiosaml/basic_privilege_profile";

	private static final SorId BROVST = SorId.of("9001201000016005");

	private static final SorId JAMMERBUGT = SorId.of("9001001000016004");

	private static final String AT_BROVST = "urn:dk:gov:saml:sorIdentifier:" + BROVST;

	private static final String AT_CVR = "urn:dk:gov:saml:cvrNumberIdentifier:29189439";

	private static final PrivilegeSettings SETTINGS = new PrivilegeSettings(
			Map.of("urn:dk:seb:dpsInitialmodtager", Role.INITIALMODTAGER, "urn:dk:seb:dpsDecentralSagsbehandler",
					Role.DECENTRAL_SAGSBEHANDLER, "urn:dk:seb:dpsPrivatleverandor", Role.PRIVATLEVERANDOR,
					"urn:dk:seb:dpsPatientsikkerhedsmedarbejder", Role.PATIENTSIKKERHEDSMEDARBEJDER),
			PrivilegeSettings.SOR_SCOPE, Map.of(AT_CVR, JAMMERBUGT));

	@Test
	void aPrivilegeAtASorNumberIsARoleThere() {
		assertThat(parse(group(AT_BROVST, "dpsInitialmodtager")).thatCount())
			.containsExactly(new RoleAt(Role.INITIALMODTAGER, BROVST));
	}

	@Test
	void rolesAtSeveralPlacesAreSeveralRoles() {
		assertThat(parse(group(AT_BROVST, "dpsInitialmodtager", "dpsDecentralSagsbehandler"),
				group(AT_CVR, "dpsDecentralSagsbehandler"))
			.thatCount()).containsExactlyInAnyOrder(new RoleAt(Role.INITIALMODTAGER, BROVST),
					new RoleAt(Role.DECENTRAL_SAGSBEHANDLER, BROVST),
					new RoleAt(Role.DECENTRAL_SAGSBEHANDLER, JAMMERBUGT));
	}

	@Test
	void theNameThatTheProfileHadBeforeIsReadToo() {
		String xml = list(group(AT_BROVST, "dpsInitialmodtager")).replace("digst.dk", "itst.dk");
		assertThat(Privileges.parse(encoded(xml), SETTINGS).roles()).hasSize(1);
	}

	@Test
	void aValueThatIsBrokenIntoLinesIsReadToo() {
		String lines = Base64.getMimeEncoder()
			.encodeToString(list(group(AT_BROVST, "dpsInitialmodtager")).getBytes(StandardCharsets.UTF_8));
		assertThat(lines).contains("\r\n");
		assertThat(Privileges.parse(lines, SETTINGS).roles()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "urn:dk:gov:saml:cvrNumberIdentifier:12345678", "urn:dk:gov:saml:cprNumberIdentifier:x",
			"urn:dk:gov:saml:sorIdentifier:9001201000016006", "urn:dk:gov:saml:sorIdentifier:", "9001201000016005" })
	void aScopeThatIsNoPlaceGivesNothing(String scope) {
		assertThat(parse(group(scope, "dpsInitialmodtager"), group(AT_CVR, "dpsInitialmodtager")).roles())
			.containsExactly(new RoleAt(Role.INITIALMODTAGER, JAMMERBUGT));
	}

	@Test
	void otherSystemsPrivilegesGiveNothing() {
		assertThat(parse(group(AT_BROVST, "noget-andet")).roles()).isEmpty();
		assertThat(parse(group(AT_BROVST, "dpsinitialmodtager")).roles()).isEmpty();
	}

	@Test
	void aConstraintThatIsNotUnderstoodIsNotOverlooked() {
		String constrained = group(AT_BROVST, "dpsInitialmodtager").replace("<Privilege>",
				"<Constraint Name=\"urn:dk:kombit:KLE\">25.*</Constraint><Privilege>");
		assertThat(parse(constrained).roles()).isEmpty();
	}

	@Test
	void ofRolesThatMayNotStandTogetherOnlyTheOneThatMayLeastCounts() {
		assertThat(
				parse(group(AT_BROVST, "dpsPrivatleverandor"), group(AT_CVR, "dpsDecentralSagsbehandler")).thatCount())
			.containsExactly(new RoleAt(Role.PRIVATLEVERANDOR, BROVST));
	}

	@Test
	void aRoleThatMustStandAloneAtAPlaceThatIsNotKnownLeavesNoOtherRoleStanding() {
		assertThat(parse(group("urn:dk:gov:saml:cvrNumberIdentifier:12345678", "dpsPrivatleverandor"),
				group(AT_CVR, "dpsDecentralSagsbehandler"))
			.thatCount()).isEmpty();
	}

	@Test
	void anEmptyListGivesNothing() {
		assertThat(parse().roles()).isEmpty();
	}

	@Test
	void thePlatformsOwnRolesAreNotForAFederationToGive() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PrivilegeSettings(Map.of("urn:x", Role.DRIFTSOPERATOER), PrivilegeSettings.SOR_SCOPE,
					Map.of()))
			.withMessageContaining("driftsoperatoer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<a/>", "ikke xml", "<PrivilegeList/>",
			"<b:PrivilegeList xmlns:b='http://digst.dk/oiosaml/basic_privilege_profile'>",
			"<b:PrivilegeList xmlns:b='http://digst.dk/oiosaml/basic_privilege_profile'>tekst</b:PrivilegeList>",
			"<b:PrivilegeList xmlns:b='http://digst.dk/oiosaml/basic_privilege_profile'><Andet/></b:PrivilegeList>",
			"<b:PrivilegeList xmlns:b='http://digst.dk/oiosaml/basic_privilege_profile'><PrivilegeGroup/></b:PrivilegeList>",
			"<b:PrivilegeList xmlns:b='http://digst.dk/oiosaml/basic_privilege_profile'/><mere/>",
			"<b:PrivilegeList xmlns:b='http://digst.dk/oiosaml/basic_privilege_profile'><PrivilegeGroup Scope='x'><Privilege><a/></Privilege></PrivilegeGroup></b:PrivilegeList>" })
	void whatIsNoListIsRefused(String xml) {
		assertThatExceptionOfType(MalformedPrivileges.class).isThrownBy(() -> Privileges.parse(encoded(xml), SETTINGS));
	}

	@Test
	void whatIsNoBase64IsRefused() {
		assertThatExceptionOfType(MalformedPrivileges.class)
			.isThrownBy(() -> Privileges.parse("<PrivilegeList/>", SETTINGS));
	}

	@Test
	void whatIsTooLongIsRefusedUnread() {
		assertThatExceptionOfType(MalformedPrivileges.class)
			.isThrownBy(() -> Privileges.parse("A".repeat(PrivilegeReader.LONGEST + 1), SETTINGS))
			.withMessageContaining("længere");
	}

	@Test
	void noFileIsReadAndNoEntityIsExpanded() {
		String external = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + list(group(AT_BROVST, "&e;"));
		String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"
				+ list(group(AT_BROVST, "&b;"));
		String remote = "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>" + list(group(AT_BROVST, "dpsInitialmodtager"));
		for (String xml : new String[] { external, bomb, remote }) {
			assertThatExceptionOfType(MalformedPrivileges.class)
				.isThrownBy(() -> Privileges.parse(encoded(xml), SETTINGS));
		}
	}

	@Property(tries = 500)
	void anyTextIsAListOrRefused(@ForAll String text) {
		for (String attribute : new String[] { text, encoded(text), encoded(list(text)) }) {
			try {
				assertThat(Privileges.parse(attribute, SETTINGS).roles()).isEmpty();
			}
			catch (MalformedPrivileges ex) {
				assertThat(ex.getMessage()).isNotBlank();
			}
		}
	}

	private static Privileges parse(String... groups) {
		return Privileges.parse(encoded(list(groups)), SETTINGS);
	}

	private static String encoded(String xml) {
		return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
	}

	private static String list(String... groups) {
		return "<bpp:PrivilegeList xmlns:bpp=\"%s\">%s</bpp:PrivilegeList>".formatted(NAMESPACE,
				String.join("\n", groups));
	}

	private static String group(String scope, String... privileges) {
		StringBuilder group = new StringBuilder("<PrivilegeGroup Scope=\"" + scope + "\">");
		for (String privilege : privileges) {
			group.append("<Privilege>urn:dk:seb:").append(privilege).append("</Privilege>");
		}
		return group.append("</PrivilegeGroup>").toString();
	}

}
