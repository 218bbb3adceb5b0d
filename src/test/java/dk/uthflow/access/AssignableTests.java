package dk.uthflow.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.uthflow.access.directory.DemoDirectory;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AssignableTests {

	private static final DemoOrganisation ORGANISATION = new DemoOrganisation();

	private static DemoDirectory server;

	private static Assignable assignable;

	private static Access access;

	@BeforeAll
	static void start() throws Exception {
		server = new DemoDirectory();
		assignable = TestAssignable.of(server.directory(), ORGANISATION);
		access = new Access(server.directory());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void handlersAreTheSagsbehandlereAtOrAboveAndThePrivateProvidersOfTheMunicipality() {
		assertThat(handlersAt(DemoOrganisation.BROVST)).containsExactlyInAnyOrder("britt", "dan", "ida", "sol", "birk");
		assertThat(handlersAt(DemoOrganisation.SOLGAARDEN)).containsExactlyInAnyOrder("dan", "ida", "sol", "birk");
		assertThat(handlersAt(DemoOrganisation.JAMMERBUGT)).containsExactlyInAnyOrder("dan", "ida", "sol", "birk");
		assertThat(handlersAt(DemoOrganisation.AKUTMODTAGELSE)).containsExactly("rune");
		assertThat(handlersAt(DemoOrganisation.VEJGAARD)).isEmpty();
	}

	@Test
	void theHandlersOfManyPlacesAreThoseOfEach() {
		assertThat(assignable
			.handlersFor(List.of(path(DemoOrganisation.FJERRITSLEV), path(DemoOrganisation.AKUTMODTAGELSE))))
			.extracting(Person::id)
			.containsExactlyInAnyOrder("dan", "ida", "sol", "birk", "rune");
		assertThat(assignable.handlersFor(List.of())).isEmpty();
	}

	@Test
	void whomAPersonReachesIsWhatTheyMayHandle() {
		Map<String, Set<SorId>> reach = assignable
			.reachOf(List.of("dan", "britt", "sol", "birk", "rune", "ivan", "pia", "ukendt"));
		reach.forEach((userId, places) -> ORGANISATION.paths()
			.forEach((path) -> assertThat(places.stream().anyMatch(path::isAtOrBelow)).as(userId + " " + path)
				.isEqualTo(assignable.mayHandle(userId, path))));
		assertThat(reach.get("sol")).containsExactly(SorId.of(DemoOrganisation.JAMMERBUGT));
	}

	@Test
	void handlersAreListedByName() {
		assertThat(assignable.handlersFor(path(DemoOrganisation.BROVST))).extracting(Person::fullName)
			.containsExactly("Birgit Poulsen", "Britt Andersen", "Dan Kristensen", "Ida Thomsen", "Solveig Jespersen");
	}

	@Test
	void whoMayNotCombineRolesIsNoHandlerByTheOtherRole() throws Exception {
		String group = "dpsDecentralSagsbehandler@" + DemoOrganisation.AALBORG_UH;
		server.members(group, "rune", "pia", "sol");
		try {
			server.directory().refresh("pia");
			server.directory().refresh("sol");
			DemoOrganisation organisation = ORGANISATION;
			assertThat(assignable.mayHandle("sol", organisation.path(DemoOrganisation.AALBORG_UH))).isFalse();
			assertThat(assignable.mayHandle("pia", organisation.path(DemoOrganisation.AALBORG_UH))).isFalse();
		}
		finally {
			server.members(group, "rune");
		}
	}

	@Test
	void aRejectedCasesAnonymisationIsNotForPrivateProviders() {
		List<String> groups = List.of("dpsInitialmodtager@" + DemoOrganisation.JAMMERBUGT,
				"dpsDecentralSagsbehandler@" + DemoOrganisation.JAMMERBUGT);
		assertThat(assignable.mayGet("sol", groups)).isFalse();
		assertThat(assignable.mayGet("ivan", groups)).isTrue();
		assertThat(assignable.mayGet("dan", groups)).isTrue();
	}

	@Test
	void aTaskWithoutCandidateGroupsIsForNobody() {
		assertThat(assignable.mayGet("ida", List.of())).isFalse();
		assertThat(assignable.mayGet("ida", List.of("dpsInitialmodtager", "vilkårlig"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ivan, INITIALMODTAGER, " + DemoOrganisation.BROVST + ", true",
			"ivan, INITIALMODTAGER, " + DemoOrganisation.SOLGAARDEN + ", true",
			"ivan, DECENTRAL_SAGSBEHANDLER, " + DemoOrganisation.BROVST + ", false",
			"ivan, INITIALMODTAGER, " + DemoOrganisation.VEJGAARD + ", false",
			"britt, DECENTRAL_SAGSBEHANDLER, " + DemoOrganisation.BROVST + ", true",
			"britt, DECENTRAL_SAGSBEHANDLER, " + DemoOrganisation.FORVALTNING + ", false",
			"britt, DECENTRAL_SAGSBEHANDLER, " + DemoOrganisation.FJERRITSLEV + ", false",
			"rikke, REGION_AABNESAGER, " + DemoOrganisation.AKUTMODTAGELSE + ", true",
			"ukendt, INITIALMODTAGER, " + DemoOrganisation.BROVST + ", false" })
	void aRoleReachesItsLocationAndEverythingBelow(String userId, Role role, String unit, boolean expected) {
		assertThat(access.has(userId, role, path(unit))).isEqualTo(expected);
	}

	private static List<String> handlersAt(String unit) {
		return assignable.handlersFor(path(unit)).stream().map(Person::id).toList();
	}

	private static SorPath path(String unit) {
		return ORGANISATION.path(unit);
	}

}
