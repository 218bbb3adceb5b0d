package dk.uthflow.lifecycle;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.sor.DemoUnits;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The record knows for which private provider a case is handled.
 */
@ProcessTest
class ProvidersCasesTests {

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private CallingBack callingBack;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCaseGivenToAPrivateProvidersPersonIsTheProviders() {
		CaseNumber number = this.cases.report(DemoUnits.SOLGAARDEN);
		assertThat(provider(number)).isNull();

		this.cases.assign("ivan", number, "sol");

		assertThat(provider(number)).isEqualTo(DemoUnits.SOLGAARDEN.value());
	}

	@Test
	void itIsTheProvidersAlsoWhereItLiesElsewhereInTheMunicipality() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		this.cases.assign("ivan", number, "sol");

		assertThat(provider(number)).isEqualTo(DemoUnits.SOLGAARDEN.value());
	}

	@Test
	void itStaysTheProvidersWhenItIsClosed() {
		CaseNumber number = this.cases.report(DemoUnits.SOLGAARDEN);
		this.cases.assign("ivan", number, "sol");

		this.cases.finish("sol", number);
		this.cases.anonymise("sol", number);
		this.cases.runJob(number);

		assertThat(this.cases.record(number).closed()).isNotNull();
		assertThat(provider(number)).isEqualTo(DemoUnits.SOLGAARDEN.value());
	}

	@Test
	void aCaseOfTheMunicipalitysOwnPeopleIsNoProvidersThoughItLiesAtOne() {
		CaseNumber number = this.cases.report(DemoUnits.SOLGAARDEN);

		this.cases.assign("ivan", number, "dan");

		assertThat(provider(number)).isNull();
	}

	@Test
	void aCaseThatIsGivenAwayIsNoLongerTheProviders() {
		CaseNumber number = this.cases.report(DemoUnits.SOLGAARDEN);
		this.cases.assign("ivan", number, "sol");

		this.callingBack.callBack(number, "ivan");

		assertThat(provider(number)).isNull();
	}

	private String provider(CaseNumber number) {
		return this.jdbc.sql("select provider from uth_case where case_number = :number")
			.param("number", number.value())
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
