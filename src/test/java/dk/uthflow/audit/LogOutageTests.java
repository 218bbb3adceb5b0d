package dk.uthflow.audit;

import java.net.http.HttpResponse;

import dk.uthflow.sor.DemoUnits;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be logged does not happen.
 */
@RunningApplication
class LogOutageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Flyway flyway;

	private HttpUser ivan;

	private HttpUser dan;

	private String number;

	private String task;

	@BeforeEach
	void loseTheLog() {
		CasesOverHttp cases = new CasesOverHttp(this.port);
		this.number = cases.report(DemoUnits.BROVST, "Fald");
		this.ivan = cases.as("ivan");
		this.dan = cases.as("dan");
		this.task = HttpUser.loggedIn(this.port, "ida").taskOf(this.number);
		asOwner("alter table uth_audit_chain rename to uth_audit_chain_away");
	}

	@AfterEach
	void findTheLog() {
		asOwner("alter table if exists uth_audit_chain_away rename to uth_audit_chain");
	}

	@Test
	void aCaseIsNotShown() {
		HttpResponse<String> list = this.ivan.enginePost("/task",
				"{\"processInstanceBusinessKey\":\"" + this.number + "\"}");
		assertThat(list.statusCode()).isEqualTo(503);
		assertThat(list.body()).contains("Loggen kan ikke skrives").doesNotContain(this.task);
		HttpResponse<String> page = this.dan.get("/sag/" + this.number);
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.body()).contains("Hvert opslag i en sag skal kunne ses bagefter").doesNotContain("Fald");
	}

	@Test
	void aCaseIsNotChanged() {
		HttpResponse<String> claim = this.ivan.enginePost("/task/" + this.task + "/claim", "{\"userId\":\"ivan\"}");
		assertThat(claim.statusCode()).isEqualTo(503);
		findTheLog();
		assertThat(HttpUser.loggedIn(this.port, "ivan").engine("/task/" + this.task).body())
			.contains("\"assignee\":null");
	}

	@Test
	void whatShowsNoCaseGoesOn() {
		assertThat(this.ivan.get("/velkommen").statusCode()).isEqualTo(200);
		assertThat(HttpUser.anonymous(this.port).get("/rapporter").statusCode()).isEqualTo(200);
	}

	private void asOwner(String sql) {
		JdbcClient.create(this.flyway.getConfiguration().getDataSource()).sql(sql).update();
	}

}
