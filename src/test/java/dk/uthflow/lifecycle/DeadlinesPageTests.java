package dk.uthflow.lifecycle;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.sor.DemoUnits;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages about deadlines and messages. */
@ProcessTest
class DeadlinesPageTests {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private ProcessEngine engine;

	private MockMvc pages;

	@BeforeEach
	void openPages() {
		this.pages = MockMvcBuilders.webAppContextSetup(this.context)
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build();
	}

	@Test
	void aProcessOwnerSeesTheTableAndTheCasesThatWillFollowIt() throws Exception {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		assertThat(page("/frister", "proces")).contains("kommune", "90 dage", "superbruger")
			.doesNotContain(number.value());

		try (ChangedTable changed = ChangedTable.deploy(this.engine, ">60<", ">50<")) {
			assertThat(page("/frister", "proces")).contains("50 dage", number.value());

			this.cases.assign("ivan", number);
			assertThat(page("/frister", "proces")).doesNotContain(number.value());
		}
	}

	@Test
	void nobodyElseSeesThePageOfDeadlines() throws Exception {
		for (String other : new String[] { "ivan", "ida", "drift", "seb" }) {
			this.pages.perform(MockMvcRequestBuilders.get("/frister").with(user(other)))
				.andExpect(status().isForbidden());
		}
	}

	@Test
	void aPersonChoosesForThemselves() throws Exception {
		this.pages
			.perform(MockMvcRequestBuilders.post("/notifikationer")
				.param("ny", "ALDRIG")
				.param("tildelt", "DAGLIGT")
				.with(user("ivan"))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andExpect(redirectedUrl("/notifikationer?gemt"));

		assertThat(page("/notifikationer", "ivan")).containsPattern("value=\"ALDRIG\"[^>]*checked");
		assertThat(page("/notifikationer", "ida")).doesNotContainPattern("value=\"ALDRIG\"[^>]*checked");
	}

	@Test
	void aChoiceThatIsNoneIsRefused() throws Exception {
		this.pages
			.perform(MockMvcRequestBuilders.post("/notifikationer")
				.param("ny", "MÅSKE")
				.param("tildelt", "DAGLIGT")
				.with(user("ivan"))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andExpect(status().isBadRequest());
	}

	private String page(String path, String person) throws Exception {
		return this.pages.perform(MockMvcRequestBuilders.get(path).with(user(person)))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("text/html"))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static RequestPostProcessor user(String person) {
		return (MockHttpServletRequest request) -> SecurityMockMvcRequestPostProcessors.user(person)
			.authorities(AuthorityUtils.NO_AUTHORITIES)
			.postProcessRequest(request);
	}

}
