package dk.uthflow.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.uthflow.forms.FormSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormWordsTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final List<String> TEXTS = List.of("label", "description", "text", "dateLabel", "timeLabel",
			"fejlbesked");

	/** Words that are the same in both languages. */
	private static final List<String> SAME = List.of("Patient", "Model", "Send");

	private final FormSchemas forms = new FormSchemas();

	private final FormWords words = new FormWords();

	static Stream<String> reportingForms() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("forms"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.startsWith("rapport"))
				.map((name) -> name.replace(".form", ""))
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("reportingForms")
	void everyWordOfAReportingFormIsInEnglishToo(String form) throws IOException {
		List<String> danish = texts(JSON.readTree(this.forms.json(form)));
		List<String> english = texts(JSON.readTree(english(form)));
		assertThat(english).hasSameSizeAs(danish)
			.doesNotContainAnyElementsOf(danish.stream().filter((text) -> !SAME.contains(text)).toList());
	}

	@Test
	void whatIsNotWordsIsTheSameInEveryLanguage() throws IOException {
		JsonNode danish = JSON.readTree(this.forms.json("rapport"));
		JsonNode english = JSON.readTree(english("rapport"));
		assertThat(withoutWords(english)).isEqualTo(withoutWords(danish));
	}

	@Test
	void whatHasNoWordsStaysDanish() {
		byte[] form = "{\"components\": [{\"key\": \"nytFelt\", \"label\": \"Nyt\"}, {\"key\": \"overskrift\", \"label\": \"Overskrift\"}]}"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(new String(this.words.in(Locale.ENGLISH, "rapport", form), StandardCharsets.UTF_8))
			.contains("\"Nyt\"", "\"Headline\"");
	}

	private byte[] english(String form) {
		return this.words.in(Locale.ENGLISH, form, this.forms.json(form));
	}

	private static List<String> texts(JsonNode form) {
		List<String> texts = new ArrayList<>();
		TEXTS.forEach((name) -> form.findValues(name).forEach((value) -> texts.add(value.asText())));
		return texts;
	}

	private static JsonNode withoutWords(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.remove(TEXTS);
		}
		node.forEach(FormWordsTest::withoutWords);
		return node;
	}

}
