package dk.uthflow.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.FindingKind;
import dk.uthflow.anonymise.PersonalDataFinder;
import dk.uthflow.anonymise.Replacement;
import dk.uthflow.anonymise.Replacements;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a reporter, before they send, what in their texts may tell who somebody is. What
 * is looked through is kept nowhere.
 */
@RestController
class TextCheckController extends ReportProblems {

	static final String PATH = ReportController.PATH + "/tjek";

	private static final int MOST_TEXTS = 200;

	private static final int MOST_NAMES = 10;

	private static final int MOST_LETTERS = 100_000;

	private final ReportLimit limit;

	private final ReportReader reader;

	private final PersonalDataFinder finder;

	private final Clock clock;

	TextCheckController(ReportLimit limit, ReportReader reader, PersonalDataFinder finder, Clock clock) {
		this.limit = limit;
		this.reader = reader;
		this.finder = finder;
		this.clock = clock;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Found> look(HttpServletRequest request) throws IOException {
		this.limit.takeCheck(request.getRemoteAddr());
		Map<String, Object> content = this.reader.read(request);
		Map<String, String> texts = texts(content.get("tekster"));
		List<String> names = names(content.get("navne"));
		Map<String, List<Finding>> findings = new LinkedHashMap<>();
		texts.forEach((field, text) -> findings.put(field,
				this.finder.find(text, names).stream().filter(TextCheckController::isWorthAsking).toList()));
		List<Place> places = new Replacements(texts, findings, LocalDate.now(this.clock)).byField()
			.entrySet()
			.stream()
			.flatMap((field) -> field.getValue().stream().map((found) -> Place.of(field.getKey(), found)))
			.toList();
		return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Found(places));
	}

	/**
	 * Of what may be a name, only what is one for certain: a reporter is not to be kept.
	 */
	private static boolean isWorthAsking(Finding finding) {
		return finding.isCertain() || finding.kind() == FindingKind.CPR || finding.kind() == FindingKind.PHONE
				|| finding.kind() == FindingKind.EMAIL;
	}

	private static Map<String, String> texts(Object given) {
		Map<String, String> texts = new LinkedHashMap<>();
		int letters = 0;
		for (Object one : (given instanceof List<?> list) ? list : List.of()) {
			if (one instanceof Map<?, ?> text && text.get("felt") instanceof String field
					&& text.get("tekst") instanceof String words) {
				texts.put(field, words);
				letters += words.length();
			}
		}
		if (texts.size() > MOST_TEXTS || letters > MOST_LETTERS) {
			throw new Problem(HttpStatus.PAYLOAD_TOO_LARGE, "Teksterne er for lange",
					"Der kan ses %d tekster på i alt %d tegn igennem ad gangen.".formatted(MOST_TEXTS, MOST_LETTERS));
		}
		return texts;
	}

	private static List<String> names(Object given) {
		return ((given instanceof List<?> list) ? list : List.of()).stream()
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.filter((name) -> !name.isBlank())
			.limit(MOST_NAMES)
			.toList();
	}

	/** What was found. */
	record Found(List<Place> fund) {
	}

	/**
	 * A place in a text.
	 *
	 * @param felt the text
	 * @param start where it begins, in UTF-16 units
	 * @param slut where it has ended
	 * @param slags what it is
	 * @param erstatning what could stand there instead
	 */
	record Place(String felt, int start, int slut, String slags, String erstatning) {

		private static Place of(String field, Replacement found) {
			return new Place(field, found.finding().start(), found.finding().end(), found.finding().kind().danish(),
					found.label());
		}

	}

}
