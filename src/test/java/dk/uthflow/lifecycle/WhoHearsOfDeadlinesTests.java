package dk.uthflow.lifecycle;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.notice.NoticeEvent;
import dk.uthflow.notice.NoticeEvents;
import dk.uthflow.notice.NoticeFixtures;
import dk.uthflow.sor.DemoUnits;
import dk.uthflow.sor.SorId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest
class WhoHearsOfDeadlinesTests {

	private static final LocalDateTime REPORTED = LocalDateTime.of(2026, 6, 1, 14, 30);

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private NoticeFixtures notices;

	@Autowired
	private NoticeEvents events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nothingToldAndNothingLateYet() {
		this.notices.begin();
		this.jdbc.sql("update uth_case set overdue_since = null").update();
		ClockUtil.setCurrentTime(at(REPORTED));
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void aNewCaseIsToldAtOnceToTheInitialmodtagereOfItsPlace() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		this.notices.distribute();

		assertThat(this.notices.readers("STRAKS")).containsExactly("ida", "ivan", "vagn");
		assertThat(this.notices.textsTo("ivan")).singleElement()
			.asString()
			.contains(number.value(), "Brovst Plejecenter", "90 dage tilbage");
	}

	@Test
	void aCaseThatIsHandedOverIsNewWhereItComesTo() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.notices.distribute();

		this.cases.handOver("ivan", number, DemoUnits.VEJGAARD);
		this.notices.distribute();

		assertThat(this.notices.readers("STRAKS")).containsExactly("ane", "ida", "ivan", "vagn");
	}

	@Test
	void eachPersonChoosesHowToHearOfNewCases() {
		this.notices.choose("ivan", "NY", "ALDRIG");
		this.notices.choose("ida", "NY", "DAGLIGT");
		this.cases.report(DemoUnits.BROVST);
		this.cases.report(DemoUnits.FJERRITSLEV);

		this.notices.distribute();
		assertThat(this.notices.readers("STRAKS")).containsExactly("vagn", "vagn");

		this.notices.morning();
		assertThat(this.notices.readers("OVERBLIK")).containsExactly("ida");
		assertThat(this.notices.textsTo("ida").get(0)).contains("Brovst Plejecenter", "Hjemmeplejen Fjerritslev");
	}

	@Test
	void theOneWhoIsGivenACaseHearsOfItAndNotTheOneWhoTakesIt() {
		this.notices.choose("ivan", "NY", "ALDRIG");
		CaseNumber given = this.cases.report(DemoUnits.SOLGAARDEN);
		this.cases.assign("ivan", given, "sol");
		CaseNumber taken = this.cases.report(DemoUnits.BROVST);
		this.cases.assign("ivan", taken);
		this.cases.claim("dan", taken);

		this.notices.distribute();

		assertThat(this.notices.textsTo("sol")).singleElement().asString().contains(given.value());
		assertThat(this.notices.textsTo("dan")).isEmpty();
	}

	@Test
	void whoHasTheCaseHearsThatItsReporterHasAnsweredAsTheyChoseForCasesGivenToThem() {
		CaseNumber given = this.cases.report(DemoUnits.SOLGAARDEN);
		this.cases.assign("ivan", given, "sol");
		CaseNumber fresh = this.cases.report(DemoUnits.BROVST);
		this.notices.begin();
		this.notices.choose("sol", "TILDELT", "DAGLIGT");
		for (CaseNumber number : List.of(given, fresh, given)) {
			this.transaction.executeWithoutResult((status) -> this.events.tell(NoticeEvent.answered(number, "en")));
		}

		this.notices.distribute();
		assertThat(this.notices.readers("STRAKS")).containsExactly("ida", "ivan");

		this.notices.morning();
		assertThat(this.notices.readers("OVERBLIK")).containsExactly("sol");
		assertThat(this.notices.textsTo("sol")).singleElement()
			.asString()
			.containsOnlyOnce(given.value() + ",")
			.contains("Svar fra rapportøren");
	}

	@Test
	void aPersonGetsOneMailADayOfAllThatIsToBeReminded() {
		CaseNumber danHas = handledBy("dan", DemoUnits.BROVST);
		CaseNumber nobodyHas = received(DemoUnits.FJERRITSLEV);
		CaseNumber danHasToo = handledBy("dan", DemoUnits.FJERRITSLEV);
		this.notices.begin();
		for (CaseNumber number : List.of(danHas, nobodyHas, danHasToo)) {
			this.cases.passUntil(number, at(REPORTED.plusDays(61)).toInstant());
		}

		this.notices.morning();
		this.notices.morning();

		assertThat(this.notices.readers("OVERBLIK")).containsExactly("dan", "ida", "ivan");
		assertThat(this.notices.textsTo("dan")).singleElement()
			.asString()
			.contains("Påmindelser", danHas.value(), danHasToo.value(), "61 dage gammel", "29 dage tilbage")
			.contains(nobodyHas.value());
		assertThat(this.notices.readers("ALARM")).isEmpty();
	}

	@Test
	void theMunicipalitysSuperbrugerIsAlarmedWithEveryLateCase() {
		CaseNumber provider = handledBy("sol", DemoUnits.SOLGAARDEN);
		CaseNumber own = received(DemoUnits.BROVST);
		this.notices.begin();
		for (CaseNumber number : List.of(provider, own)) {
			this.cases.passUntil(number, at(REPORTED.plusDays(91)).toInstant());
		}

		this.notices.morning();

		assertThat(this.notices.readers("ALARM")).containsExactly("sus");
		assertThat(this.notices.textsTo("sus")).singleElement()
			.asString()
			.contains(provider.value(), "Solgården Plejecenter", "Solveig Jespersen")
			.contains(own.value(), "Brovst Plejecenter", "91 dage gammel", "1 dag over fristen");
		assertThat(this.notices.readers("OVERBLIK")).contains("sol", "ivan", "dan");
	}

	@Test
	void theAlarmComesAgainAfterAWeekWithAllThatIsStillLate() {
		CaseNumber still = received(DemoUnits.BROVST);
		CaseNumber done = received(DemoUnits.BROVST);
		this.notices.begin();
		this.cases.passUntil(still, at(REPORTED.plusDays(91)).toInstant());
		this.cases.passUntil(done, at(REPORTED.plusDays(91)).toInstant());
		this.notices.morning();
		this.cases.finish("dan", done);
		this.cases.anonymise("dan", done);
		this.cases.runJob(done);

		this.cases.passUntil(still, at(REPORTED.plusDays(98)).toInstant());
		this.notices.morning();

		assertThat(this.notices.textsTo("sus")).hasSize(2);
		assertThat(this.notices.textsTo("sus").get(1)).contains(still.value(), "98 dage gammel")
			.doesNotContain(done.value());
	}

	@Test
	void aMailLeadsToTheCaseForThoseWhoMayOpenItAndToTheStartPageForTheOthers() {
		CaseNumber number = handledBy("sol", DemoUnits.SOLGAARDEN);
		this.notices.distribute();
		for (String reader : List.of("ivan", "ida", "vagn", "sol")) {
			assertThat(this.notices.textsTo(reader)).isNotEmpty()
				.allSatisfy((text) -> assertThat(text).contains("http://localhost:8080/sag/" + number));
		}
		this.cases.passUntil(number, at(REPORTED.plusDays(91)).toInstant());
		this.notices.morning();

		assertThat(this.notices.textsTo("sus")).singleElement()
			.asString()
			.contains(number.value(), "http://localhost:8080/")
			.doesNotContain("/sag/");
		assertThat(this.notices.textsTo("sol").get(1)).contains("http://localhost:8080/sag/" + number);
	}

	@Test
	void aRegionSetsUpItsOwnReportsAndGetsNoAlarm() {
		CaseNumber number = this.cases.report(DemoUnits.MEDICINSK_SENGEAFSNIT);
		this.notices.begin();
		this.cases.passUntil(number, at(REPORTED.plusDays(91)).toInstant());

		this.notices.morning();

		assertThat(this.notices.readers("ALARM")).isEmpty();
		assertThat(this.notices.readers("OVERBLIK")).containsExactly("rikke");
	}

	@Test
	void noMailHoldsAWordOfWhatWasWritten() {
		Map<String, Object> report = CaseFixtures.reportAt(DemoUnits.BROVST);
		report.put("overskrift", "Hemmelighedskrammeri");
		report.put("haendelsesbeskrivelse", "Karen Margrethe Fiktiv faldt");
		CaseNumber number = this.cases.report(report);
		this.cases.passUntil(number, at(REPORTED.plusDays(91)).toInstant());
		this.notices.morning();

		for (String person : List.of("ivan", "ida", "vagn", "sus")) {
			assertThat(this.notices.textsTo(person)).isNotEmpty()
				.allSatisfy((text) -> assertThat(text).contains(number.value())
					.doesNotContain("Hemmelighedskrammeri", "Karen", "Fiktiv", "faldt"));
		}
	}

	private CaseNumber received(SorId place) {
		CaseNumber number = this.cases.report(place);
		this.cases.assign("ivan", number);
		return number;
	}

	private CaseNumber handledBy(String handler, SorId place) {
		CaseNumber number = this.cases.report(place);
		this.cases.assign("ivan", number, handler);
		return number;
	}

	private static Date at(LocalDateTime time) {
		return Date.from(time.atZone(ZoneId.of("Europe/Copenhagen")).toInstant());
	}

}
