package dk.uthflow.access.matrix;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import dk.uthflow.access.Role;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody at everything: each role at each endpoint of the running application, and
 * before a case in each state at each place.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private InMemoryDirectoryServer directory;

	@Autowired
	private ServletWebServerApplicationContext application;

	private WorldOfMatrix world;

	private Sights sights;

	private MappedEndpoints mapped;

	@BeforeAll
	void aCaseInEveryStateAtEveryPlace() throws Exception {
		this.mapped = MappedEndpoints.of(this.application);
		this.world = new WorldOfMatrix(this.port, this.jdbc, this.directory);
		this.world.create();
		Map<String, String> filters = new TreeMap<>();
		this.jdbc.sql("select id_, name_ from act_ru_filter")
			.query((row, index) -> filters.put(row.getString(2), row.getString(1)))
			.list();
		this.sights = new Sights(this.world, filters);
	}

	@AfterAll
	void everybodyLeaves() {
		if (this.world != null) {
			this.world.destroy();
		}
	}

	@Test
	void everyWayToSeeManyCasesIsLookedAt() {
		Set<String> known = new TreeSet<>();
		this.sights.all().forEach((sight) -> known.add(sight.endpoint()));
		this.mapped.endpoints()
			.forEach((endpoint) -> ClassifiedEndpoints.of(endpoint)
				.filter((line) -> line.touches().isOfMany())
				.ifPresent((line) -> assertThat(known).as("Tell in Sights which cases each reader sees by it")
					.contains(endpoint.key())));
	}

	@ParameterizedTest
	@EnumSource
	void eachReachesWhatIsForThemAndNothingElse(Reader reader) {
		Cells cells = new Cells();
		new EndpointReach(this.world, reader, cells).tryAll(this.mapped.endpoints());
		cells.allRight(1_000);
	}

	@ParameterizedTest
	@EnumSource
	void eachSeesTheCasesOfTheirPlacesAndOthersAreAsIfTheyDidNotExist(Reader reader) {
		Cells cells = new Cells();
		CaseCells all = new CaseCells(this.world, this.sights, reader, cells);
		all.see();
		all.readTasks();
		cells.allRight(300);
	}

	@ParameterizedTest
	@EnumSource
	void eachChangesWhatIsTheirsToChangeAndNothingElse(Reader reader) {
		Cells cells = new Cells();
		new CaseCells(this.world, this.sights, reader, cells).change();
		cells.allRight(300);
	}

	@Test
	void anOperatorFindsNowhereWhatCasesSay() {
		Cells cells = new Cells();
		new OperatorsLook(this.world, this.jdbc, cells).everywhere(this.mapped.endpoints());
		cells.allRight(500);
	}

	@Test
	void afterAHandOverTheCaseIsSeenAtTheNewPlaceOnly() {
		CaseOfMatrix one = this.world.cases()
			.stream()
			.filter((candidate) -> candidate.spot() == Spot.BELOW && candidate.state() == State.INDBAKKE)
			.findFirst()
			.orElseThrow();
		this.world.handOver(one, Spot.OTHER);
		everybodySeesWhatIsTheirs();
		this.world.handOver(this.world.cases()
			.stream()
			.filter((candidate) -> candidate.number().equals(one.number()))
			.findFirst()
			.orElseThrow(), Spot.BELOW);
	}

	@Test
	void aRoleThatIsTakenAwayActsOnTheVeryNextRequest() {
		for (Reader reader : Reader.values()) {
			reader.roles().forEach((role, spot) -> {
				if (reader.isLoggedIn() && role.isLocated()) {
					this.world.take(reader, role, spot);
				}
			});
		}
		everybodySeesWhatIsTheirs();
		for (Reader reader : Reader.values()) {
			reader.roles().forEach((role, spot) -> {
				if (reader.isLoggedIn() && role.isLocated()) {
					this.world.give(reader, role, spot);
				}
			});
		}
		everybodySeesWhatIsTheirs();
	}

	@Test
	void oneOfTwoRolesThatIsTakenAwayLeavesTheOther() {
		this.world.take(Reader.TWO_PLACES, Role.INITIALMODTAGER, Spot.SIBLING);
		Cells cells = new Cells();
		new CaseCells(this.world, this.sights, Reader.TWO_PLACES, cells).see();
		this.world.give(Reader.TWO_PLACES, Role.INITIALMODTAGER, Spot.SIBLING);
		cells.allRight(50);
	}

	@Test
	void whenAUnitMovesInTheRegisterItsCasesMoveWithIt() {
		this.world.moveUnit(Spot.BELOW, Spot.SIBLING);
		everybodySeesWhatIsTheirs();
		this.world.moveUnit(Spot.BELOW, Spot.OWN);
		everybodySeesWhatIsTheirs();
	}

	@Test
	void whoDisappearsFromTheDirectoryIsOut() {
		Set<Reader> leaving = Set.of(Reader.SAGSBEHANDLER, Reader.KOMMUNE_AABNESAGER, Reader.VOGTER,
				Reader.PRIVATLEVERANDOR, Reader.DRIFTSOPERATOER);
		Set<Runnable> back = new java.util.HashSet<>();
		leaving.forEach((reader) -> back.add(this.world.leave(reader)));
		everybodySeesWhatIsTheirs();
		back.forEach(Runnable::run);
		everybodySeesWhatIsTheirs();
	}

	private void everybodySeesWhatIsTheirs() {
		Cells cells = new Cells();
		for (Reader reader : Reader.values()) {
			new CaseCells(this.world, this.sights, reader, cells).see();
		}
		cells.allRight(1_200);
	}

}
