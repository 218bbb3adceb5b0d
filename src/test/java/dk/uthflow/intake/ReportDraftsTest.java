package dk.uthflow.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import dk.uthflow.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

class ReportDraftsTest {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static final String PATH = "/api/rapporter/kladder/";

	private static final String NAME = "a1".repeat(32);

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

	@Test
	void draftIsFetchedByItsNameUntilItIsForgotten() {
		MockMvcTester api = api();
		assertThat(api.perform(put(PATH + NAME).content("lukket"))).hasStatus(204);
		assertThat(api.perform(put(PATH + NAME).content("lukket igen"))).hasStatus(204);
		assertThat(api.perform(get(PATH + NAME))).hasStatusOk()
			.hasHeader("Cache-Control", "no-store")
			.bodyText()
			.isEqualTo("lukket igen");
		assertThat(api.perform(delete(PATH + NAME))).hasStatus(204);
		assertThat(api.perform(get(PATH + NAME))).hasStatus(404);
	}

	@Test
	void whatIsNoNameOrTooLargeIsRefused() {
		MockMvcTester api = api();
		assertThat(api.perform(put(PATH + "kladde").content("x"))).hasStatus(404);
		assertThat(api.perform(put(PATH + NAME).content(new byte[500_001]))).hasStatus(413);
		assertThat(api.perform(get(PATH + NAME))).hasStatus(404);
	}

	@Test
	void draftLivesForSevenDays() {
		byte[] content = "lukket".getBytes(StandardCharsets.UTF_8);
		drafts(Duration.ZERO).keep(NAME, content);
		assertThat(drafts(Duration.ofDays(7).minusSeconds(1)).find(NAME)).contains(content);
		assertThat(drafts(Duration.ofDays(7)).find(NAME)).isEmpty();
		drafts(Duration.ofDays(8)).forgetExpired();
		assertThat(this.jdbc.sql("select count(*) from uth_report_draft").query(Long.class).single()).isZero();
	}

	private MockMvcTester api() {
		return MockMvcTester
			.create(MockMvcBuilders.standaloneSetup(new DraftController(new ReportLimit(120), drafts(Duration.ZERO)))
				.build());
	}

	private ReportDrafts drafts(Duration later) {
		return new ReportDrafts(this.jdbc, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
	}

}
