package dk.uthflow.intake;

import java.time.Clock;
import java.util.List;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.FindingKind;
import dk.uthflow.anonymise.PersonalDataFinder;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class TextCheckTest {

	/** Finds "Mette" for certain, "Bo" perhaps, and a number. */
	private static final PersonalDataFinder FINDER = (text, names) -> List
		.of(found(FindingKind.NAME, text, "Mette", 0.95), found(FindingKind.NAME, text, "Bo", 0.5),
				found(FindingKind.CPR, text, "010203-1234", 0.7))
		.stream()
		.filter((finding) -> finding.start() >= 0)
		.toList();

	@Test
	void reporterIsAskedAboutWhatIsCertainAndAboutNumbersAndGetsThePlaces() {
		MvcTestResult answer = send(120,
				"{\"tekster\":[{\"felt\":\"overskrift\",\"tekst\":\"Mette og Bo, 010203-1234\"}],\"navne\":[\"Mette\"]}");
		assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
		assertThat(answer).bodyJson().isStrictlyEqualTo("""
				{"fund":[{"felt":"overskrift","start":0,"slut":5,"slags":"navn","erstatning":"[navn 1]"},
				{"felt":"overskrift","start":13,"slut":24,"slags":"CPR-nr.","erstatning":"[CPR-nr.]"}]}""");
	}

	@Test
	void whatIsNoTextIsNotLookedThroughAndTooMuchIsRefused() {
		assertThat(send(120, "{\"tekster\":[7,{\"felt\":1,\"tekst\":\"Mette\"}],\"navne\":{}}")).bodyJson()
			.isStrictlyEqualTo("{\"fund\":[]}");
		assertThat(send(120, "{\"tekster\":[{\"felt\":\"a\",\"tekst\":\"" + "x".repeat(100_001) + "\"}]}"))
			.hasStatus(413);
		assertThat(send(120, "[]")).hasStatus(400);
	}

	@Test
	void nobodyHasTextsLookedThroughWithoutEnd() {
		MockMvcTester check = check(1);
		for (int i = 0; i < 4; i++) {
			assertThat(send(check, "{}")).hasStatusOk();
		}
		assertThat(send(check, "{}")).hasStatus(429);
	}

	private static Finding found(FindingKind kind, String text, String words, double confidence) {
		int start = text.indexOf(words);
		return new Finding(kind, start, start + words.length(), words, confidence, "");
	}

	private static MvcTestResult send(int perMinute, String body) {
		return send(check(perMinute), body);
	}

	private static MvcTestResult send(MockMvcTester check, String body) {
		return check.perform(post(TextCheckController.PATH).contentType(MediaType.APPLICATION_JSON).content(body));
	}

	private static MockMvcTester check(int perMinute) {
		return MockMvcTester.create(MockMvcBuilders
			.standaloneSetup(
					new TextCheckController(new ReportLimit(perMinute), new ReportReader(), FINDER, Clock.systemUTC()))
			.build());
	}

}
