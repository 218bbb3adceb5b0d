package dk.uthflow.cases.overview;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The start page of each role: what waits and what is late, counted within the role's
 * reach, and the last twelve months.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class StartPageOverHttpTests {

	private static final String INBOX = "I indbakken";

	private static final String NOBODYS = "Til behandling, hos ingen endnu";

	private static final String OVERSEEN = "Åbne sager hos sagsbehandlere";

	private static final String WATCHED = "Nye sager på lokationer, jeg følger";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private CasesOverHttp cases;

	@BeforeAll
	void people() {
		this.cases = new CasesOverHttp(this.port);
	}

	@Test
	void aNewCaseWaitsForItsReceiversAndItsVogterAlone() {
		Numbers ivan = waiting("ivan", INBOX);
		Numbers ane = waiting("ane", INBOX);
		Numbers vagn = waiting("vagn", WATCHED);
		this.cases.report(DemoUnits.BROVST, "Venter i indbakken");
		assertThat(waiting("ivan", INBOX)).isEqualTo(ivan.plus(1, 0));
		assertThat(waiting("ane", INBOX)).isEqualTo(ane);
		assertThat(waiting("vagn", WATCHED)).isEqualTo(vagn.plus(1, 0));
		assertThat(page("dan")).doesNotContain(INBOX + "</a>", OVERSEEN);
	}

	@Test
	void whatIsLateIsCountedAndStandsFirst() {
		Numbers before = waiting("dan", NOBODYS);
		Numbers overseen = waiting("kaja", OVERSEEN);
		String late = this.cases.handled(DemoUnits.BROVST, "Meget forsinket sag", "ivan", null);
		this.jdbc.sql("update uth_case set due = date '2020-01-01' where case_number = :number")
			.param("number", late)
			.update();
		assertThat(waiting("dan", NOBODYS)).isEqualTo(before.plus(1, 1));
		assertThat(waiting("kaja", OVERSEEN)).isEqualTo(overseen.plus(1, 1));
		for (String reader : List.of("dan", "ivan", "kaja", "vagn")) {
			String urgent = page(reader).replaceAll("(?s).*Haster mest", "");
			assertThat(urgent.indexOf("Meget forsinket sag")).as(reader).isPositive();
		}
		assertThat(page("ane")).doesNotContain(late, "Meget forsinket sag");
	}

	@Test
	void aPrivatleverandoerSeesTheirOwnCasesAlone() {
		Numbers before = waiting("sol", "Mine sager");
		Numbers birks = waiting("birk", "Mine sager");
		this.cases.handled(DemoUnits.SOLGAARDEN, "Leverandørens egen", "ivan", "sol");
		assertThat(waiting("sol", "Mine sager")).isEqualTo(before.plus(1, 0));
		assertThat(waiting("birk", "Mine sager")).isEqualTo(birks);
		assertThat(page("birk")).doesNotContain("Leverandørens egen");
		assertThat(page("sol")).contains("Leverandørens egen").doesNotContain(INBOX, NOBODYS, "Afsluttet");
	}

	@Test
	void onlySagsbehandlereSeeHowManyWereClosed() {
		this.cases.report(DemoUnits.BROVST, "I årets billede");
		assertThat(page("dan")).contains("Rapporterede og afsluttede sager pr. måned", "<svg", "uth-bar-closed");
		for (String other : List.of("ivan", "kaja", "vagn", "sol")) {
			assertThat(page(other)).as(other)
				.contains("Åbne sager efter den måned, de er rapporteret", "<svg")
				.doesNotContain("uth-bar-closed");
		}
	}

	private String page(String userId) {
		return this.cases.as(userId).get("/").body();
	}

	private Numbers waiting(String userId, String title) {
		Matcher row = Pattern
			.compile("(?s)<th scope=\"row\">[^\\n]*?>" + Pattern.quote(title)
					+ "<.*?</th>\\s*<td>([0-9.]+)</td>.*?<td>.*?</td>\\s*<td><span[^>]*>([0-9.]+)</span>")
			.matcher(page(userId));
		assertThat(row.find()).as(title + " of " + userId).isTrue();
		return new Numbers(number(row.group(1)), number(row.group(2)));
	}

	private static long number(String text) {
		return Long.parseLong(text.replace(".", ""));
	}

	private record Numbers(long cases, long late) {

		Numbers plus(long more, long later) {
			return new Numbers(this.cases + more, this.late + later);
		}

	}

}
