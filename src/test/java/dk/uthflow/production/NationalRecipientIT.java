package dk.uthflow.production;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.RecipientServer;
import dk.uthflow.testing.RecipientServer.Delivery;
import dk.uthflow.testing.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.common.BaseDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar and a national recipient that is reached by HTTP and asks for FHIR.
 */
class NationalRecipientIT {

	private final DataSource database = TestDatabase.empty();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@Test
	void aCaseIsAtTheRecipientOnceAlthoughTheNodeWasKilledBeforeItHeardTheAnswer(@TempDir Path data) throws Exception {
		try (RecipientServer recipient = RecipientServer.start()) {
			CountDownLatch received = new CountDownLatch(1);
			CountDownLatch killed = new CountDownLatch(1);
			recipient.answer((exchange, delivery) -> {
				recipient.keep(delivery);
				received.countDown();
				await(killed);
			});
			Map<String, String> settings = settings(data, recipient);
			String number;
			try (PackagedApplication first = PackagedApplication.startQuickly(settings)) {
				number = rejected(first);
				assertThat(received.await(4, TimeUnit.MINUTES)).as("the case came to the recipient").isTrue();
				first.kill();
			}
			killed.countDown();
			assertThat(status(number)).isEqualTo("INDSENDELSE");
			recipient.receiveAgain();

			try (PackagedApplication second = PackagedApplication.startQuickly(settings)) {
				Awaitility.await()
					.atMost(Duration.ofMinutes(4))
					.pollInterval(Duration.ofMillis(200))
					.until(() -> status(number).equals("AFVIST"));
				assertThat(second.output()).doesNotContain("Borgeren gled");
			}
			assertOneCaseCameTwice(recipient, number);
			assertThat(receipts(number)).singleElement().asString().startsWith("NM-");
		}
	}

	private static void assertOneCaseCameTwice(RecipientServer recipient, String number) {
		List<Delivery> deliveries = recipient.with(number);
		assertThat(deliveries).hasSize(2);
		assertThat(deliveries.stream().map(Delivery::key).distinct()).hasSize(1);
		assertThat(deliveries.stream().map(Delivery::body).distinct()).hasSize(1);
		assertThat(recipient.kept()).hasSize(1);
		assertThat(deliveries.get(0).headers().getFirst("Content-Type")).isEqualTo("application/fhir+json");
		assertThat(deliveries.get(0).headers().getFirst("If-None-Exist")).endsWith(deliveries.get(0).key());
		assertThat(deliveries.get(0).body()).startsWith("{\"resourceType\":\"AdverseEvent\"").contains("Borgeren gled");
	}

	private Map<String, String> settings(Path data, RecipientServer recipient) throws SQLException {
		Map<String, String> settings = new HashMap<>();
		settings.put("UTHFLOW_DATA_DIR", data.toString());
		settings.put("SPRING_DATASOURCE_URL", ((BaseDataSource) this.database).getURL());
		settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
		settings.put("SPRING_DATASOURCE_PASSWORD", "postgres");
		settings.put("UTHFLOW_NATIONAL_ADRESSE", recipient.address().toString());
		settings.put("UTHFLOW_NATIONAL_FORMAT", "fhir");
		settings.put("UTHFLOW_NATIONAL_SVARTID", "2m");
		settings.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "30000");
		return settings;
	}

	/** The shortest way for a case to leave. */
	private static String rejected(PackagedApplication application) {
		String number = Reports.atBrovst(application.anybody());
		CasesOverHttp cases = new CasesOverHttp(application.port());
		cases.submit("ivan", number, """
				{"beslutning": {"value": "afvis"}, "afvisningsaarsag": {"value": "testsag"},
				"afvisningskommentar": {"value": "Prøve af systemet"}}""");
		cases.submit("ivan", number, "{\"anonymiseringGodkendt\": {\"value\": true, \"type\": \"Boolean\"}}");
		return number;
	}

	private String status(String number) {
		return this.jdbc.sql("select status from uth_case where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single();
	}

	private List<String> receipts(String number) {
		return this.jdbc.sql("select recipient_id from national_receipt where case_number = :number")
			.param("number", number)
			.query(String.class)
			.list();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
