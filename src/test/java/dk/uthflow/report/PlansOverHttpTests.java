package dk.uthflow.report;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import dk.uthflow.access.Navigation;
import dk.uthflow.access.Role;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.Browser;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a planadministrator may do with plans, and others may not.
 */
@RunningApplication
class PlansOverHttpTests {

	private static final LocalDate LATER = LocalDate.now().plusMonths(2);

	private static final String NEXT = PlanForm.SHOWN.format(LATER);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Navigation> navigation;

	private CasesOverHttp people;

	@BeforeEach
	void noPlans() {
		this.people = new CasesOverHttp(this.port);
		this.jdbc.sql("delete from uth_plan").update();
	}

	@Test
	void aPlanIsMadeChangedAndDeleted() {
		assertThat(page("/planer")).contains("Du har ingen planer endnu", "Andre har ingen planer på dine lokationer");
		assertThat(page("/planer/ny")).contains("Jammerbugt Kommune", "Pia Dahl", "Dan Kristensen")
			.doesNotContain("Ane Madsen", "Britt Andersen", "Solveig");

		assertThat(CasesOverHttp.leadsTo(this.people.post("ida", "/planer", "navn", "Overblik <b>", "sted",
				DemoUnits.BROVST.value(), "stedTekst", "Brovst Plejecenter", "rapport", "AABNE", "hyppighed",
				"MAANEDLIG", "naeste", NEXT, "modtager", "pia", "modtager", "BRITT")))
			.isEqualTo("/planer");
		assertThat(page("/planer")).contains("Overblik &lt;b&gt;", "Brovst Plejecenter", "Pia Dahl", "Britt Andersen",
				NEXT, "Ikke sendt endnu");
		UUID id = this.jdbc.sql("select id from uth_plan").query(UUID.class).single();

		assertThat(page("/planer/" + id)).contains("value=\"Overblik &lt;b&gt;\"", "value=\"" + NEXT + "\"");
		this.people.post("ida", "/planer/" + id, "navn", "Kvartalet", "sted", DemoUnits.JAMMERBUGT.value(), "stedTekst",
				"Jammerbugt Kommune", "rapport", "AFSLUTTEDE", "hyppighed", "KVARTALSVIS", "naeste", NEXT, "modtager",
				"dan");
		assertThat(page("/planer")).contains("Kvartalet", "Kvartalsvis", "Dan Kristensen")
			.doesNotContain("Overblik", "Pia Dahl");

		assertThat(page("/planer/" + id + "/slet")).contains("Vil du slette planen »Kvartalet«?");
		assertThat(page("/planer")).contains("Kvartalet");
		assertThat(CasesOverHttp.leadsTo(this.people.post("ida", "/planer/" + id + "/slet"))).isEqualTo("/planer");
		assertThat(page("/planer")).contains("Du har ingen planer endnu");
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
		HttpResponse<String> answer = this.people.post("ida", "/planer", "navn", "", "sted", DemoUnits.BROVST.value(),
				"stedTekst", "Brovst Plejecenter", "rapport", "ANDET", "hyppighed", "DAGLIG", "naeste", "31.02.2027",
				"modtager", "pia", "modtager", "ane", "modtager", "findes<ikke");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body())
			.contains("Navn: giv planen et navn", "Rapport: vælg en af rapporterne", "Hvor tit: vælg",
					"Næste udsendelse: skriv en dato", "»ane«, »findes&lt;ikke« kan ikke modtage",
					"value=\"Brovst Plejecenter\"", "value=\"31.02.2027\"")
			.containsPattern("value=\"pia\"[^>]*checked")
			.doesNotContain("Ane Madsen");
		assertThat(this.jdbc.sql("select count(*) from uth_plan").query(Long.class).single()).isZero();
	}

	@Test
	void aPlaceOutsideOnesOwnCannotBeChosen() {
		for (String[] place : List.of(new String[] { DemoUnits.VEJGAARD.value(), "Vejgård Plejehjem" },
				new String[] { DemoUnits.VEJGAARD.value(), "" }, new String[] { "", "Vejgård" },
				new String[] { "x'", "" })) {
			HttpResponse<String> answer = this.people.post("ida", "/planer", "navn", "Plan", "sted", place[0],
					"stedTekst", place[1], "rapport", "AABNE", "hyppighed", "UGENTLIG", "naeste", NEXT, "modtager",
					"pia");
			assertThat(answer.statusCode()).as(place[1]).isEqualTo(422);
			assertThat(answer.body()).contains("Sted: intet sted inden for dine lokationer passer");
		}
		assertThat(page("/planer/steder?q=plejehjem")).contains("Aabybro").doesNotContain("Vejg");
	}

	@Test
	void plansOfOthersAreSeenWithinOnesLocationAndChangedByTheirOwnerOnly() {
		UUID within = PlanFixtures.plan(this.jdbc, "dan", "Dans plan", DemoUnits.BROVST, "AABNE", LATER, "pia", "ane");
		UUID outside = PlanFixtures.plan(this.jdbc, "ane", "Anes plan", DemoUnits.VEJGAARD, "AABNE", LATER, "ane");

		assertThat(page("/planer"))
			.contains("Dans plan", "Dan Kristensen", "Sendes ikke: ejeren har ingen rolle på stedet")
			.containsPattern("Ane Madsen</span><span[^>]*>Får intet")
			.doesNotContain("Anes plan", "/slet");
		for (UUID id : List.of(within, outside, UUID.randomUUID())) {
			assertThat(this.people.as("ida").get("/planer/" + id).statusCode()).isEqualTo(404);
			assertThat(this.people.as("ida").get("/planer/" + id + "/slet").statusCode()).isEqualTo(404);
			assertThat(this.people.post("ida", "/planer/" + id + "/slet").statusCode()).isEqualTo(404);
			assertThat(this.people.post("ida", "/planer/" + id, "navn", "Min").statusCode()).isEqualTo(404);
		}
		assertThat(this.jdbc.sql("select name from uth_plan order by name").query(String.class).list())
			.containsExactly("Anes plan", "Dans plan");
	}

	@Test
	void aPlanWhoseOwnerHasTheRoleNoMoreCanBeTakenOver() {
		UUID left = PlanFixtures.plan(this.jdbc, "dan", "Dans plan", DemoUnits.BROVST, "AABNE", LATER, "pia");
		UUID outside = PlanFixtures.plan(this.jdbc, "dan", "Dans anden", DemoUnits.VEJGAARD, "AABNE", LATER, "pia");
		UUID own = PlanFixtures.plan(this.jdbc, "ida", "Idas plan", DemoUnits.BROVST, "AABNE", LATER, "pia");

		assertThat(page("/planer")).contains("/planer/" + left + "/overtag");
		assertThat(this.people.post("ida", "/planer/" + outside + "/overtag").statusCode()).isEqualTo(404);
		assertThat(this.people.post("ida", "/planer/" + own + "/overtag").statusCode()).isEqualTo(404);
		assertThat(this.people.post("ivan", "/planer/" + left + "/overtag").statusCode()).isEqualTo(403);
		assertThat(CasesOverHttp.leadsTo(this.people.post("ida", "/planer/" + left + "/overtag"))).isEqualTo("/planer");
		assertThat(
				this.jdbc.sql("select name from uth_plan where owner = 'ida' order by name").query(String.class).list())
			.containsExactly("Dans plan", "Idas plan");
	}

	@Test
	void whoReadsEnglishKeepsPlansInEnglish() {
		UUID others = PlanFixtures.plan(this.jdbc, "dan", "Dans plan", DemoUnits.BROVST, "AFSLUTTEDE", LATER, "pia",
				"ane");
		UUID own = PlanFixtures.plan(this.jdbc, "ida", "Idas plan", DemoUnits.BROVST, "AABNE", LATER, "pia", "ane");
		CasesOverHttp english = this.people.inEnglish();
		assertThat(page(english, "/planer")).contains("Idas plan", "Open cases", "Closed cases", "Not sent yet",
				"Gets nothing: has no role at the place", "Not sent: its owner has no role at the place");
		assertThat(page(english, "/planer/" + own)).contains("Change the plan",
				"Has no role at the place. Clear the box.");
		assertThat(page(english, "/planer/" + own + "/slet")).contains("Do you want to delete the plan “Idas plan”?");
		HttpResponse<String> wrong = english.post("ida", "/planer", "navn", "", "sted", "", "stedTekst", "", "rapport",
				"ANDET", "hyppighed", "DAGLIG", "naeste", "x");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("The plan is not saved", "Name: give the plan a name",
				"Place: choose the place that the report is about");
		DanishOnEnglishPage.assertNone(wrong.body());
		english.post("ida", "/planer/" + others + "/overtag");
		assertThat(page(english, "/planer")).contains("The plan “Dans plan” is yours now");
		english.post("ida", "/planer/" + own + "/slet");
		assertThat(page(english, "/planer")).contains("The plan “Idas plan” is deleted");
	}

	private static String page(CasesOverHttp english, String path) {
		String page = english.as("ida").get(path).body();
		DanishOnEnglishPage.assertNone(page);
		return page;
	}

	@Test
	void plansAreForPlanadministratorerWhoBeginThere() {
		for (String other : List.of("ivan", "dan", "pia", "sol", "drift")) {
			assertThat(this.people.as(other).get("/planer").statusCode()).as(other).isEqualTo(403);
			assertThat(this.people.post(other, "/planer", "navn", "Min").statusCode()).as(other).isEqualTo(403);
		}
		assertThat(beginning(Role.PLANADMINISTRATOR)).isEqualTo("/planer");
		assertThat(beginning(Role.PLANADMINISTRATOR, Role.INITIALMODTAGER)).startsWith("/camunda/app/tasklist");
	}

	@Test
	void itCanBeReadAndUsedByEverybodyWhoMay() {
		PlanFixtures.plan(this.jdbc, "dan", "Dans plan", DemoUnits.BROVST, "AFSLUTTEDE", LATER, "pia", "ane");
		try (Browser browser = Browser.start()) {
			Page page = browser.page(1000);
			page.navigate("http://localhost:" + this.port + "/login");
			page.fill("#username", "ida");
			page.fill("#password", "demo");
			page.click("button[type=submit]");
			page.navigate("http://localhost:" + this.port + "/planer/ny");
			page.getByText("Gem planen").click();
			page.getByText("Planen er ikke gemt").waitFor();
			Browser.assertAccessible(page, "plan-fejl");
			page.fill("#navn", "Åbne sager i Brovst");
			page.locator("#stedTekst").fill("");
			page.locator("#stedTekst").pressSequentially("brovst");
			page.locator("[role=option]").first().click();
			page.getByText("Vis stedets modtagere").last().click();
			page.getByText("Modtagere på Brovst Plejecenter").waitFor();
			page.getByText("Britt Andersen").click();
			page.getByText("Pia Dahl").click();
			Browser.assertAccessible(page, "plan");
			page.getByText("Gem planen").click();
			page.getByText("Planen »Åbne sager i Brovst« er gemt").waitFor();
			Browser.assertAccessible(page, "planer");
			page.setViewportSize(360, 800);
			Browser.assertAccessible(page, "planer-360");
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
			page.getByLabel("Slet Åbne sager i Brovst").click();
			page.getByText("Ja, slet planen").waitFor();
			Browser.assertAccessible(page, "plan-slet-360");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private String page(String path) {
		return this.people.as("ida").get(path).body();
	}

	private String beginning(Role... roles) {
		return this.navigation.stream()
			.filter((entry) -> entry.isWorkplaceOf(Set.of(roles)))
			.findFirst()
			.orElseThrow()
			.path();
	}

}
