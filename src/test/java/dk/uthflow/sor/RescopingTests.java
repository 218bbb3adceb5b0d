package dk.uthflow.sor;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What an import means for the cases and tasks of the running application. */
@RunningApplication
class RescopingTests {

	private static final SorId EJER = Register.id(900_801);

	private static final SorId HJEM = Register.id(900_810);

	private static final SorId NYT_HJEM = Register.id(900_820);

	private final Register register = new Register().owner(EJER, "Omsorg A/S", "Privat")
		.unit(HJEM, "Hjemmet", EJER)
		.unit(NYT_HJEM, "Det nye hjem", EJER);

	@LocalServerPort
	private int port;

	@Autowired
	private SorImport imports;

	@BeforeEach
	void aPrivateHomeLiesInJammerbugt() {
		this.imports.replacements(Organisation.stream("OldSorId;NewSorId\n"));
		this.imports.register(Organisation.stream(this.register.csv()));
		attach(HJEM, DemoUnits.JAMMERBUGT);
	}

	@Test
	void aCaseMovesWithItsUnitAndIsAtOnceSeenByTheNewMunicipalityOnly() {
		String number = JsonPath.read(report(HJEM, 201), "$.sagsnummer");
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		HttpUser ane = HttpUser.loggedIn(this.port, "ane");
		String task = ivan.taskOf(number);
		assertThat(task).isNotNull();
		assertThat(ane.taskOf(number)).isNull();

		attach(HJEM, DemoUnits.AALBORG_KOMMUNE);
		assertThat(ane.taskOf(number)).isEqualTo(task);
		assertThat(ivan.taskOf(number)).isNull();
		assertThat(ivan.engine("/task/" + task).statusCode()).isIn(403, 404);
	}

	@Test
	void aMergedUnitTakesNoNewReportsAndItsCasesFollowToItsSuccessor() {
		String number = JsonPath.read(report(HJEM, 201), "$.sagsnummer");
		this.imports.replacements(Organisation.stream("OldSorId;NewSorId\n%s;%s\n".formatted(HJEM, NYT_HJEM)));
		report(HJEM, 400);
		HttpUser ivan = HttpUser.loggedIn(this.port, "ivan");
		String task = ivan.taskOf(number);
		assertThat(task).as("the successor lies in the same municipality").isNotNull();
		assertThat(ivan.engine("/task/" + task + "/variables/lokation").body()).contains(NYT_HJEM.value());
	}

	@Test
	void aClosedUnitTakesNoNewReportsAndKeepsItsOpenCases() {
		String number = JsonPath.read(report(HJEM, 201), "$.sagsnummer");
		this.imports.register(Organisation.stream(Register.of(this.register).without(HJEM).csv()));
		report(HJEM, 400);
		assertThat(HttpUser.loggedIn(this.port, "ivan").taskOf(number)).isNotNull();
	}

	private void attach(SorId unit, SorId municipality) {
		this.imports.attachments(Organisation.stream("SorId;KommuneSorId\n%s;%s\n".formatted(unit, municipality)));
	}

	private String report(SorId place, int expectedStatus) {
		var answer = HttpUser.anonymous(this.port).postJson("/api/rapporter", """
				{"rapportoerType": "sundhedsperson", "lokation": "%s", "overskrift": "Fald i stue",
				 "haendelsesbeskrivelse": "Borgeren faldt", "haendelsesdato": "2026-03-01",
				 "faktiskKonsekvens": "ingen", "muligKonsekvens": "ingen"}
				""".formatted(place));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expectedStatus);
		return answer.body();
	}

}
