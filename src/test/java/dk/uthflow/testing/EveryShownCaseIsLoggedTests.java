package dk.uthflow.testing;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class EveryShownCaseIsLoggedTests {

	@Test
	void aPageThatShowsACaseWithoutSayingSoIsCaughtAndOneThatSaysSoIsNot() throws Exception {
		show(Set.of());
		assertThat(EveryShownCaseIsLogged.caught()).containsExactly("GET /side (200): [2026-000124]");
		show(Set.of("2026-000124"));
		assertThat(EveryShownCaseIsLogged.caught()).isEmpty();
	}

	private static void show(Set<String> said) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/side");
		new EveryShownCaseIsLogged.Reading().doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
			asked.setAttribute("dk.uthflow.audit.Visit.said", said);
			answer.getWriter().write("<p>Sag 2026-000124</p>");
		});
	}

}
