package dk.uthflow.sor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

import javax.sql.DataSource;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The package as Spring puts it together, seen from the web. */
class SorWebTest {

	private static final SorId REGION = Register.id(1);

	private static final AnnotationConfigWebApplicationContext CONTEXT = new AnnotationConfigWebApplicationContext();

	private static MockMvc web;

	@BeforeAll
	static void start() {
		CONTEXT.setServletContext(new MockServletContext());
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(CONTEXT.getEnvironment(),
				"uthflow.sor.stoerste-fil=1MB");
		CONTEXT.register(Surroundings.class);
		CONTEXT.scan("dk.uthflow.sor");
		CONTEXT.refresh();
		web = MockMvcBuilders.webAppContextSetup(CONTEXT).apply(springSecurity()).build();
	}

	@BeforeEach
	void onlyTheDemoIsThere() {
		Organisation.emptied();
		CONTEXT.getBean(SorUpdates.class).run(null);
	}

	@AfterAll
	static void stop() {
		CONTEXT.close();
	}

	@Test
	void anyoneFindsAUnitOfTheDemo() throws Exception {
		web.perform(get("/api/sor").param("q", "birkelse"))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", "max-age=60, public"))
			.andExpect(content().json("""
					[{"id": "%s", "navn": "Birkelse Plejecenter", "type": "Plejehjem",
					  "sti": "Jammerbugt Kommune ▸ Birkelse Plejecenter"}]
					""".formatted(DemoUnits.BIRKELSE), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "b", "  ", "?" })
	void tooShortAQueryFindsNothing(String query) throws Exception {
		web.perform(get("/api/sor").param("q", query)).andExpect(status().isOk()).andExpect(content().json("[]", true));
		web.perform(get("/api/sor")).andExpect(status().isOk()).andExpect(content().json("[]", true));
	}

	@Test
	void tooLongAQueryIsRefused() throws Exception {
		web.perform(get("/api/sor").param("q", "x".repeat(200))).andExpect(status().isOk());
		web.perform(get("/api/sor").param("q", "x".repeat(201)))
			.andExpect(status().isBadRequest())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.detail").value("Søgningen er længere end 200 tegn"));
	}

	@Test
	void anOperatorImportsAFile() throws Exception {
		web.perform(upload(new Register().owner(REGION, "Region Syd", "Region").csv()))
			.andExpect(status().isOk())
			.andExpect(content().json("""
					{"nye": 1, "aendrede": 0, "flyttede": 0, "lukkede": 0, "uaendrede": 0}
					""", true));
		web.perform(get("/api/sor").param("q", "syd")).andExpect(jsonPath("$", hasSize(1)));
	}

	@ParameterizedTest
	@CsvSource({ "tilknytninger,SorId;KommuneSorId", "erstatninger,OldSorId;NewSorId" })
	void anOperatorImportsTheOtherFiles(String type, String header) throws Exception {
		web.perform(upload(header + "\n").param("type", type))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.nye").value(0));
	}

	@Test
	void aRefusedFileIsAnsweredWithLinesAndReasons() throws Exception {
		web.perform(upload("SorId;EntityName;ParentSorId\n12;Navn;\n%s;;\n".formatted(REGION)))
			.andExpect(status().isBadRequest())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(content().json("""
					{"status": 400, "fejl": [
						{"linje": 2, "besked": "'12' er ikke et SOR-ID"},
						{"linje": 3, "besked": "EntityName/Enhedsnavn mangler"}]}
					"""));
	}

	@Test
	void anUnknownTypeOfFileIsRefused() throws Exception {
		web.perform(upload("").param("type", "alt"))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail", startsWith("type er register, erstatninger eller tilknytninger")));
	}

	@Test
	void tooLargeAFileIsRefusedWhetherOrNotItsSizeIsTold() throws Exception {
		String large = "x".repeat(1024 * 1024 + 1);
		web.perform(upload(large))
			.andExpect(status().isPayloadTooLarge())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.detail", containsString("større end 1 MB")));
		web.perform((servlets) -> withoutLength(servlets, large)).andExpect(status().isPayloadTooLarge());
	}

	@Test
	void aFormIsNoFile() throws Exception {
		web.perform(upload("").contentType(MediaType.APPLICATION_FORM_URLENCODED))
			.andExpect(status().isUnsupportedMediaType());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "dpsInitialmodtager", "procesejer", "ROLE_driftsoperatoer", "driftsoperatoer@8041000016000" })
	void nobodyElseImports(String authority) throws Exception {
		web.perform(post("/api/sor/import").contentType("text/csv")
			.with(user("ida").authorities(new SimpleGrantedAuthority(authority)))).andExpect(status().isForbidden());
	}

	@Test
	void nobodyImportsWithoutLoggingIn() throws Exception {
		web.perform(post("/api/sor/import").contentType("text/csv")).andExpect(status().isForbidden());
	}

	private static MockHttpServletRequestBuilder upload(String csv) {
		return post("/api/sor/import").contentType("text/csv")
			.content(csv.getBytes(StandardCharsets.UTF_8))
			.with(operator());
	}

	private static MockHttpServletRequest withoutLength(ServletContext servlets, String csv) {
		MockHttpServletRequest request = new MockHttpServletRequest(servlets, "POST", "/api/sor/import") {
			@Override
			public long getContentLengthLong() {
				return -1;
			}
		};
		request.setContentType("text/csv");
		request.setContent(csv.getBytes(StandardCharsets.UTF_8));
		return operator().postProcessRequest(request);
	}

	private static RequestPostProcessor operator() {
		return user("drift").authorities(new SimpleGrantedAuthority("driftsoperatoer"));
	}

	/** What other packages and Spring Boot bring. */
	@EnableWebMvc
	@EnableWebSecurity
	static class Surroundings {

		@Bean
		SecurityFilterChain openDoors(HttpSecurity http) throws Exception {
			return http.csrf(AbstractHttpConfigurer::disable)
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.build();
		}

		@Bean
		DataSource dataSource() {
			return Organisation.emptied();
		}

		@Bean
		JdbcTemplate jdbcTemplate(DataSource database) {
			return new JdbcTemplate(database);
		}

		@Bean
		JdbcClient jdbcClient(JdbcTemplate jdbc) {
			return JdbcClient.create(jdbc);
		}

		@Bean
		PlatformTransactionManager transactions(DataSource database) {
			return new JdbcTransactionManager(database);
		}

		@Bean
		TransactionTemplate transaction(PlatformTransactionManager transactions) {
			return new TransactionTemplate(transactions);
		}

		@Bean
		Clock clock() {
			return Clock.system(ZoneId.of("Europe/Copenhagen"));
		}

	}

}
