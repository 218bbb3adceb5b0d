package dk.uthflow.access.candidacy;

import dk.uthflow.access.DemoOrganisation;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DirectoryIdentityTests {

	private static CandidacyEngine engine;

	private static IdentityService identities;

	@BeforeAll
	static void start() {
		engine = new CandidacyEngine();
		identities = engine.engine().getIdentityService();
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@Test
	void aUserIsFoundByTheirExactIdOnly() {
		User dan = identities.createUserQuery().userId("dan").singleResult();
		assertThat(dan.getFirstName() + " " + dan.getLastName()).isEqualTo("Dan Kristensen");
		assertThat(dan.getEmail()).as("nobody's address is shown to others").isNull();
		assertThat(identities.createUserQuery().userIdIn("dan", "ida", "ukendt").list()).extracting(User::getId)
			.containsExactlyInAnyOrder("dan", "ida");
		assertThat(identities.createUserQuery().userId("DAN").count()).isZero();
		assertThat(identities.createUserQuery().userId("*").count()).isZero();
	}

	@Test
	void theDirectoryCannotBeLeafedThrough() {
		assertThat(identities.createUserQuery().list()).isEmpty();
		assertThat(identities.createUserQuery().count()).isZero();
		assertThat(identities.createUserQuery().userFirstNameLike("%").list()).isEmpty();
		assertThat(identities.createUserQuery().userEmailLike("%@%").list()).isEmpty();
		assertThat(
				identities.createUserQuery().memberOfGroup("dpsInitialmodtager@" + DemoOrganisation.JAMMERBUGT).list())
			.isEmpty();
		assertThat(identities.createGroupQuery().list()).isEmpty();
		assertThat(identities.createGroupQuery().groupNameLike("%").list()).isEmpty();
		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(identities::createNativeUserQuery);
	}

	@Test
	void aMembersGroupsAreTheRolesAtTheirPlacesAndThePlainRoles() {
		assertThat(identities.createGroupQuery().groupMember("ida").list()).extracting(Group::getId)
			.containsExactly("dpsDecentralSagsbehandler", "dpsDecentralSagsbehandler@9001001000016004",
					"dpsInitialmodtager", "dpsInitialmodtager@9001001000016004", "dpsPlanadministrator",
					"dpsPlanadministrator@9001001000016004");
	}

	@Test
	void anotherUsersGroupsAreNoneOfAUsersBusiness() {
		engine.as("dan", () -> {
			assertThat(identities.createGroupQuery().groupMember("ida").list()).isEmpty();
			assertThat(identities.createGroupQuery().groupMember("dan").list()).hasSize(2);
			assertThat(engine.engine().getTaskService().createTaskQuery().taskCandidateUser("ida").list()).isEmpty();
		});
	}

	@Test
	void groupsAreFoundByTheirIdsAndNamedAsPeopleSayThem() {
		assertThat(identities.createGroupQuery()
			.groupIdIn("dpsInitialmodtager@9001201000016005", "dpsVogter", "dpsVogter@4711", "andet", "procesejer")
			.list()).extracting(Group::getName)
			.containsExactly("Initialmodtager, Brovst Plejecenter", "Vogter", "Procesejer");
	}

	@Test
	void passwordsAreNotCheckedHereAndUsersAreNotMadeHere() {
		assertThat(identities.checkPassword("dan", "demo")).isFalse();
		assertThat(identities.isReadOnly()).isTrue();
	}

}
