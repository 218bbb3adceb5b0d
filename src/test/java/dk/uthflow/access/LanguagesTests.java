package dk.uthflow.access;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.uthflow.testing.DanishOnEnglishPage;
import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Danish and English: by the browser, by choice, and whole.
 */
@RunningApplication
class LanguagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.]*)");

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@MethodSource("bundles")
	void bothLanguagesHaveTheSameWords(String name) {
		Properties danish = bundle(name + ".properties");
		Properties english = bundle(name + "_en.properties");
		assertThat(english.stringPropertyNames()).isEqualTo(danish.stringPropertyNames());
		danish.forEach((key, words) -> {
			assertThat(words.toString()).as("da: " + key).isNotBlank();
			assertThat(english.getProperty(key.toString())).as("en: " + key).isNotBlank();
			assertThat(english.getProperty(key.toString()).contains("{0}")).as("{0} in " + key)
				.isEqualTo(words.toString().contains("{0}"));
		});
	}

	@Test
	void everyWordThatAPageAsksForIsThere() throws IOException {
		Set<String> known = bundles().flatMap((name) -> bundle(name + ".properties").stringPropertyNames().stream())
			.collect(Collectors.toSet());
		Set<String> asked = new TreeSet<>();
		try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
			templates.filter(Files::isRegularFile).forEach((template) -> {
				Matcher keys = KEY.matcher(read(template));
				while (keys.find()) {
					asked.add(keys.group(1));
				}
			});
		}
		assertThat(asked).hasSizeGreaterThan(40);
		assertThat(known).containsAll(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/login?forkert", "/login?utilgaengelig", "/login?vent=7", "/login?ud",
			"/login?igen", "/login/ingen-adgang", "/login/utilgaengelig", "/kvittering", "/rapporter",
			"/rapporter/patient", "/rapporter/samle", "/login/findes-ikke" })
	void noPageShowsAKeyInsteadOfWords(String path) {
		for (String language : List.of("da", "en")) {
			HttpResponse<String> page = get(path, language, null);
			assertThat(page.statusCode()).isNotEqualTo(500);
			assertThat(page.body()).contains("<html lang=\"" + language + "\"").doesNotContain("??");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "da-DK,en;q=0.5|Log ind", "en-GB,da;q=0.5|Log in", "de,en;q=0.5|Log in",
			"de|Log ind", "|Log ind", "sv,da;q=0.4,en;q=0.2|Log ind", "!!;q=x|Log ind" })
	void browserSaysWhichLanguage(String accepted, String title) {
		String page = get("/login", accepted, null).body();
		assertThat(page).contains("<h1>" + title + "</h1>",
				"<html lang=\"" + (title.equals("Log in") ? "en" : "da") + "\"");
	}

	@Test
	void choiceCountsMoreThanTheBrowserAndIsRemembered() {
		HttpResponse<String> chosen = get("/login?sprog=en", "da", null);
		assertThat(chosen.body()).contains("<h1>Log in</h1>");
		String cookie = chosen.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((one) -> one.startsWith("sprog="))
			.findFirst()
			.orElseThrow();
		assertThat(cookie).contains("sprog=en", "HttpOnly", "SameSite=Lax", "Path=/");

		assertThat(get("/kvittering", "da", "sprog=en").body()).contains("Follow your report");
		assertThat(get("/kvittering?sprog=da", "en", "sprog=en").body()).contains("Følg din rapport");
		assertThat(get("/kvittering?sprog=xx", "da", "sprog='").body()).contains("Følg din rapport");
		assertThat(get("/kvittering?sprog=fr", "en", null).body()).contains("Follow your report");
	}

	@Test
	void whatIsNotThereIsToldInTheLanguageChosen() {
		HttpUser dan = HttpUser.loggedIn(this.port, "dan");
		dan.get("/login?sprog=en");
		assertThat(dan.get("/sag/2031-999999").body()).contains("<html lang=\"en\"", "There is no such page",
				"Main menu", ">Tasks</a>");
	}

	@ParameterizedTest
	@MethodSource("pagesOfPeople")
	void pageIsInEnglishThroughout(String user, String path) {
		HttpUser reader = HttpUser.loggedIn(this.port, user);
		reader.get("/login?sprog=en");
		HttpResponse<String> page = reader.get(path);
		assertThat(page.statusCode()).isEqualTo(200);
		DanishOnEnglishPage.assertNone(page.body());
	}

	private static Stream<Arguments> pagesOfPeople() {
		return Stream
			.of("dan /velkommen", "vagn /velkommen", "ivan /", "dan /", "kaja /", "vagn /", "sol /",
					"kaja /aabne-sager", "vagn /nye-sager", "vagn /nye-sager?vis=alle", "dan /soeg", "ivan /soeg",
					"proces /frister", "dan /notifikationer", "dan /notifikationer?gemt", "konrad /log",
					"proces /modeller", "drift /modeller", "ida /planer", "ida /planer/ny", "ida /kvartalsopfoelgning")
			.map((one) -> Arguments.of((Object[]) one.split(" ")));
	}

	@Test
	void languageLinkKeepsWhatWasAskedFor() {
		HttpUser dan = HttpUser.loggedIn(this.port, "dan");
		assertThat(dan.get("/velkommen?a=%26%22&sprog=da&b=2").body())
			.contains("href=\"?a=%26%22&amp;b=2&amp;sprog=en\"");
		assertThat(dan.get("/velkommen").body()).contains("href=\"?sprog=en\"");
	}

	private static Stream<String> bundles() {
		return Stream.of("messages", "messages/cases", "messages/handling", "messages/report", "messages/audit",
				"messages/models", "messages/refusals");
	}

	private HttpResponse<String> get(String path, String language, String cookie) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", "text/html");
		if (language != null) {
			request.header("Accept-Language", language);
		}
		if (cookie != null) {
			request.header("Cookie", cookie);
		}
		try {
			return this.http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Properties bundle(String name) {
		Properties bundle = new Properties();
		try (Reader words = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
			bundle.load(words);
			return bundle;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
