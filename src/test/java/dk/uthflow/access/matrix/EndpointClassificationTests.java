package dk.uthflow.access.matrix;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dk.uthflow.access.Role;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing answers over HTTP that nobody has thought about.
 */
@RunningApplication
@TestInstance(Lifecycle.PER_CLASS)
class EndpointClassificationTests {

	/** Filters let through or turn away; one that answers by itself has a line too. */
	private static final Set<String> FILTERS = Set.of("AppendTrailingSlashFilter", "Authentication Filter",
			"CacheControlFilter", "CsrfPreventionFilter", "EmptyBodyFilter", "Engines Filter", "HttpHeaderSecurity",
			"Security Filter", "SessionCookieFilter", "Tomcat WebSocket (JSR356) Filter", "apiBodies", "askedFor",
			"characterEncodingFilter", "engineUser", "everyShownCaseIsLogged", "foreignTasks", "formContentFilter",
			"plainPaths", "requestContextFilter", "resourceUrlEncodingFilter", "springSecurityFilterChain",
			"traceFilter", "webAppUser", "webMvcObservationFilter");

	private static final Set<String> SERVLETS = Set.of("dispatcherServlet /", "Admin Api /camunda/api/admin/*",
			"Cockpit Api /camunda/api/cockpit/*", "Engine Api /camunda/api/engine/*",
			"Tasklist Api /camunda/api/tasklist/*", "Welcome Api /camunda/api/welcome/*",
			"org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig /engine-rest/*");

	@Autowired
	private ServletWebServerApplicationContext application;

	private MappedEndpoints mapped;

	@BeforeAll
	void whatIsMapped() throws Exception {
		this.mapped = MappedEndpoints.of(this.application);
	}

	@Test
	void everyEndpointIsClassified() {
		Set<String> unclassified = new TreeSet<>();
		this.mapped.endpoints()
			.stream()
			.filter((endpoint) -> ClassifiedEndpoints.of(endpoint).isEmpty())
			.forEach((endpoint) -> unclassified.add(endpoint.key() + " (" + endpoint.answeredBy() + ")"));
		assertThat(unclassified)
			.as("Say in the table of ClassifiedEndpoints who may call each of these, and what it "
					+ "touches: a line '<who> <TOUCHES> <METHOD> <path>'")
			.isEmpty();
	}

	@Test
	void everyRoleHasAReader() {
		Set<Role> read = EnumSet.noneOf(Role.class);
		Stream.of(Reader.values()).forEach((reader) -> read.addAll(reader.roles().keySet()));
		assertThat(EnumSet.complementOf(EnumSet.copyOf(read))).as("Add a Reader with each of these roles").isEmpty();
	}

	@Test
	void nothingIsMappedInAWayThatThisDoesNotKnow() {
		assertThat(this.mapped.unwalked()).as("sub-resources that only a request can tell").isEmpty();
		assertThat(this.mapped.unknownMappings()).containsExactly("routerFunctionMapping RouterFunctionMapping");
		assertThat(this.mapped.servlets()).containsExactlyInAnyOrderElementsOf(SERVLETS);
		assertThat(this.mapped.filters()).allSatisfy((filter) -> assertThat(FILTERS).anyMatch(filter::startsWith));
		assertThat(this.mapped.endpoints().size()).as("endpoints found").isGreaterThan(1_000);
	}

}
