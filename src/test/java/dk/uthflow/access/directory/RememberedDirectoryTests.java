package dk.uthflow.access.directory;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.SorId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RememberedDirectoryTests {

	private static final String DANS_GROUP = "cn=dpsDecentralSagsbehandler@9001001000016004,ou=groups,"
			+ LdapServer.BASE;

	private static final RoleAt DANS_ROLE = new RoleAt(Role.DECENTRAL_SAGSBEHANDLER, SorId.of("9001001000016004"));

	private final AtomicLong now = new AtomicLong();

	private InMemoryLdap server;

	private RememberedDirectory directory;

	@BeforeEach
	void start() throws Exception {
		this.server = new InMemoryLdap();
		this.directory = directoryAt(this.server.url());
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void anAnswerIsUsedAgainForAFewSeconds() throws Exception {
		assertThat(this.directory.rolesOf("dan")).containsExactly(DANS_ROLE);
		takeTheRoleFromDan();
		pass(Duration.ofSeconds(4));
		assertThat(this.directory.rolesOf("dan")).containsExactly(DANS_ROLE);
		pass(Duration.ofSeconds(1));
		assertThat(this.directory.rolesOf("dan")).isEmpty();
	}

	@Test
	void thoseWhoWereAskedForAtOnceAreKnownForAFewSeconds() throws Exception {
		this.directory.prepare(List.of("Dan", "ivan", "ukendt"));
		takeTheRoleFromDan();
		assertThat(this.directory.rolesOf("dan")).containsExactly(DANS_ROLE);
		pass(Duration.ofSeconds(5));
		this.directory.prepare(List.of("dan"));
		assertThat(this.directory.rolesOf("dan")).isEmpty();
	}

	@Test
	void askingForManyWhileTheDirectoryIsDownLosesNothing() {
		this.directory.prepare(List.of("dan"));
		this.server.stop();
		pass(Duration.ofMinutes(1));
		this.directory.prepare(List.of("dan", "ivan"));
		assertThat(this.directory.rolesOf("dan")).containsExactly(DANS_ROLE);
	}

	@Test
	void aRefreshSeesARemovedRoleAtOnce() throws Exception {
		assertThat(this.directory.rolesOf("dan")).containsExactly(DANS_ROLE);
		takeTheRoleFromDan();
		assertThat(this.directory.refresh("dan")).map(Person::id).contains("dan");
		assertThat(this.directory.rolesOf("dan")).isEmpty();
	}

	@Test
	void aRefreshSeesThatAUserIsGone() throws Exception {
		this.directory.refresh("dan");
		this.server.delete("uid=dan,ou=people," + LdapServer.BASE);
		assertThat(this.directory.refresh("dan")).isEmpty();
		assertThat(this.directory.rolesOf("dan")).isEmpty();
	}

	@Test
	void whileTheDirectoryIsDownTheLastRolesHoldForABoundedTime() {
		this.directory.refresh("dan");
		this.server.stop();
		pass(Duration.ofMinutes(9));
		this.directory.refresh("dan");
		assertThat(this.directory.rolesOf("dan")).containsExactly(DANS_ROLE);
		pass(Duration.ofMinutes(1));
		assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(() -> this.directory.refresh("dan"));
		assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(() -> this.directory.rolesOf("dan"));
	}

	@Test
	void whileTheDirectoryIsDownNobodyNewIsKnown() {
		this.directory.refresh("dan");
		this.server.stop();
		assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(() -> this.directory.rolesOf("ivan"));
		assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(() -> this.directory.members(DANS_ROLE));
	}

	@Test
	void aDirectoryThatComesBackIsAskedAgain() throws Exception {
		this.directory.refresh("dan");
		this.server.stop();
		this.directory.refresh("dan");
		this.server.restart();
		takeTheRoleFromDan();
		this.directory.refresh("dan");
		assertThat(this.directory.rolesOf("dan")).as("left alone for a while").containsExactly(DANS_ROLE);
		pass(Duration.ofSeconds(2));
		this.directory.refresh("dan");
		assertThat(this.directory.rolesOf("dan")).isEmpty();
	}

	@Test
	void aDirectoryThatHangsIsGivenUp() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			RememberedDirectory hanging = directoryAt("ldap://127.0.0.1:" + silent.getLocalPort());
			assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(() -> hanging.refresh("dan"));
		}
	}

	@Test
	void insideATransactionOnlyWhatIsKnownIsAnswered() throws Exception {
		this.directory.refresh("dan");
		takeTheRoleFromDan();
		pass(Duration.ofMinutes(1));
		TransactionSynchronizationManager.setActualTransactionActive(true);
		try {
			assertThat(this.directory.rolesOf("dan")).containsExactly(DANS_ROLE);
			assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(() -> this.directory.rolesOf("ivan"))
				.withMessageContaining("transaktion");
		}
		finally {
			TransactionSynchronizationManager.clear();
		}
	}

	@Test
	void aPrivateProvidersOtherRolesDoNotCount() throws Exception {
		this.server.replace(DANS_GROUP, "member", "uid=sol,ou=people," + LdapServer.BASE);
		assertThat(this.directory.rolesOf("sol")).extracting(RoleAt::role).containsOnly(Role.PRIVATLEVERANDOR);
	}

	@Test
	void whoReceivesReportsByPlanHasNoOtherRole() throws Exception {
		this.server.replace(DANS_GROUP, "member", "uid=pia,ou=people," + LdapServer.BASE);
		assertThat(this.directory.rolesOf("pia")).extracting(RoleAt::role)
			.containsOnly(Role.PATIENTSIKKERHEDSMEDARBEJDER);
	}

	private void takeTheRoleFromDan() throws Exception {
		this.server.replace(DANS_GROUP, "member", "uid=ida,ou=people," + LdapServer.BASE);
	}

	private void pass(Duration time) {
		this.now.addAndGet(time.toNanos());
	}

	private RememberedDirectory directoryAt(String url) {
		DirectorySettings settings = LdapServer.settings();
		return new RememberedDirectory(new LdapDirectory(LdapServer.connectTo(url), settings), settings, this.now::get);
	}

}
