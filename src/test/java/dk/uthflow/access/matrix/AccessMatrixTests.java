package dk.uthflow.access.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody at everything: each role at each endpoint of the running application, and
 * before a case in each state at each place. The application is its own, since whoever
 * may change something here does so.
 */
@RunningApplication
@TestPropertySource(properties = { "uthflow.data-dir=target/test-data/matrix", "uthflow.audit.sammeopslag=0s" })
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
		Set<String> keys = new TreeSet<>();
		this.mapped.endpoints().forEach((endpoint) -> keys.add(endpoint.key()));
		this.sights = new Sights(this.world, filters).among(keys);
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
	@EnumSource(names = { "PROCESEJER", "DRIFTSOPERATOER", "SAGSBEHANDLER", "NO_ROLE" })
	void aToolReachesOfTheEnginesOwnInterfaceWhatModelerCallsAndNothingElse(Reader reader) {
		Cells cells = new Cells();
		new ToolsReach(this.port, this.world, reader, cells).tryAll(this.mapped.endpoints());
		cells.allRight(400);
	}

	@ParameterizedTest
	@EnumSource
	void eachSeesTheCasesOfTheirPlacesAndOthersAreAsIfTheyDidNotExist(Reader reader) {
		Cells cells = new Cells();
		CaseCells all = new CaseCells(this.world, this.sights, reader, cells);
		all.see((one) -> true);
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
		CaseOfMatrix one = this.world.at(Spot.BELOW, State.INDBAKKE);
		this.world.handOver(one, Spot.OTHER);
		everybodySeesWhatIsTheirs((each) -> each.number().equals(one.number()));
		this.world.handOver(this.world.numbered(one.number()), Spot.BELOW);
		everybodySeesWhatIsTheirs((each) -> each.number().equals(one.number()));
	}

	@Test
	void aRoleThatIsTakenAwayActsOnTheVeryNextRequest() {
		everyLocatedRole(this.world::take);
		try {
			everybodySeesWhatIsTheirs((one) -> one.spot() == Spot.OWN);
		}
		finally {
			everyLocatedRole(this.world::give);
		}
		everybodySeesWhatIsTheirs((one) -> one.state() == State.HOS_GRUPPEN);
	}

	@Test
	void oneOfTwoRolesThatIsTakenAwayLeavesTheOther() {
		this.world.take(Reader.TWO_PLACES, Role.INITIALMODTAGER, Spot.SIBLING);
		Cells cells = new Cells();
		new CaseCells(this.world, this.sights, Reader.TWO_PLACES, cells).see((one) -> true);
		this.world.give(Reader.TWO_PLACES, Role.INITIALMODTAGER, Spot.SIBLING);
		cells.allRight(50);
	}

	@Test
	void whenAUnitMovesInTheRegisterItsCasesMoveWithIt() {
		this.world.moveUnit(Spot.BELOW, Spot.SIBLING);
		try {
			everybodySeesWhatIsTheirs((one) -> one.spot() == Spot.BELOW);
		}
		finally {
			this.world.moveUnit(Spot.BELOW, Spot.OWN);
		}
		everybodySeesWhatIsTheirs((one) -> one.spot() == Spot.BELOW && one.state() == State.HOS_GRUPPEN);
	}

	@Test
	void whoDisappearsFromTheDirectoryIsOut() {
		List<Runnable> back = Stream
			.of(Reader.INITIALMODTAGER, Reader.SAGSBEHANDLER, Reader.KOMMUNE_AABNESAGER, Reader.VOGTER,
					Reader.PRIVATLEVERANDOR, Reader.DRIFTSOPERATOER)
			.map(this.world::leave)
			.toList();
		everybodySeesWhatIsTheirs((one) -> one.spot() == Spot.OWN);
		back.forEach(Runnable::run);
		everybodySeesWhatIsTheirs((one) -> one.state() == State.HOS_GRUPPEN);
	}

	private static void everyLocatedRole(Change change) {
		for (Reader reader : Reader.values()) {
			reader.roles().forEach((role, spot) -> {
				if (reader.isLoggedIn() && role.isLocated()) {
					change.to(reader, role, spot);
				}
			});
		}
	}

	private void everybodySeesWhatIsTheirs(Predicate<CaseOfMatrix> which) {
		Cells cells = new Cells();
		for (Reader reader : Reader.values()) {
			new CaseCells(this.world, this.sights, reader, cells).see(which);
		}
		cells.allRight(Reader.values().length * this.sights.all().size());
	}

	private interface Change {

		void to(Reader reader, Role role, Spot spot);

	}

}
