package dk.uthflow.access.webapps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasklist and Cockpit have a Danish word for everything they can say.
 */
class DanishWordsTest {

	private static final String WEBJAR = "/META-INF/resources/webjars/camunda/";

	private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]+");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit" })
	void everythingThatIsSaidIsSaidInDanish(String app) {
		Set<String> said = new HashSet<>();
		for (String script : List.of(WEBJAR + "app/" + app + "/camunda-" + app + "-bootstrap.js",
				"/META-INF/resources/plugin/" + app + "/app/plugin.js", WEBJAR + "app/" + app + "/index.html")) {
			Matcher word = WORD.matcher(text(script));
			while (word.find()) {
				said.add(word.group());
			}
		}
		Set<String> missing = new TreeSet<>(words(app, "en").keySet());
		missing.retainAll(said);
		assertThat(missing).as("words of English that the app uses").hasSizeGreaterThan(300);
		missing.removeAll(words(app, "da").keySet());
		assertThat(missing).as("without a Danish word").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit" })
	void whatIsFilledInIsTheSameInBothLanguages(String app) {
		Map<String, String> english = words(app, "en");
		words(app, "da").forEach((key, danish) -> assertThat(placeholders(danish)).as(key)
			.containsExactlyInAnyOrderElementsOf(placeholders(english.get(key))));
	}

	private static List<String> placeholders(String text) {
		List<String> names = new ArrayList<>();
		Matcher placeholder = PLACEHOLDER.matcher(text);
		while (placeholder.find()) {
			names.add(placeholder.group(1));
		}
		return names;
	}

	private static Map<String, String> words(String app, String language) {
		try {
			ObjectMapper json = new ObjectMapper();
			JsonNode whole = json
				.readTree(text(WEBJAR + "app/" + app + "/locales/" + language + ".json").replace("\uFEFF", ""));
			return json.convertValue(whole.path("labels"), new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(String resource) {
		try (InputStream in = DanishWordsTest.class.getResourceAsStream(resource)) {
			assertThat(in).as(resource).isNotNull();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
