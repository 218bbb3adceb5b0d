package dk.uthflow.modelguard;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A report can become a case: it says where and what, which must be answered, and steers
 * nothing, since anybody may send one. And the day of the event is a day in every form,
 * because cases are sorted and found by it.
 */
class ReportFields implements Rule {

	private static final String RULE = "Rapporten kan blive en sag";

	private static final String DAY = "haendelsesdato";

	private static final Set<String> TEXTS = Set.of("lokation", "overskrift", "haendelsesbeskrivelse");

	/** What a case, and the message to the national recipient, cannot be without. */
	private static final List<String> NEEDED = List.of("rapportoerType", "lokation", DAY, "overskrift",
			"haendelsesbeskrivelse", "faktiskKonsekvens");

	/**
	 * A report of many events says them by its month instead; the rest is made of that.
	 */
	private static final Map<String, List<String>> NEEDED_ELSE = Map.of("rapport-samle", List.of("lokation",
			"samleOmraade", "samleMaaned", "samleAar", "samleAntal", "haendelsesbeskrivelse", "faktiskKonsekvens"));

	@Override
	public void check(Models models, Findings findings) {
		List<String> deployed = models.files().stream().map(ModelFile::name).toList();
		models.forms().stream().filter((form) -> deployed.contains(form.file())).forEach((form) -> {
			form.editable(DAY)
				.filter((field) -> !isDay(field))
				.ifPresent((field) -> findings.add(RULE, form.file(), FormModel.idOf(field),
						"»%s« er ikke et datofelt.".formatted(DAY), "Brug »Date time« med »Date« som eneste del."));
			if (models.vocabulary().caseForms().contains(form.id())) {
				check(form, models.vocabulary(), findings);
			}
		});
	}

	private static void check(FormModel form, Vocabulary vocabulary, Findings findings) {
		for (String key : NEEDED_ELSE.getOrDefault(form.id(), NEEDED)) {
			boolean isThere = form.editable(key)
				.filter((field) -> !TEXTS.contains(key) || field.path("type").asText().matches("textfield|textarea"))
				.filter(FormModel::isRequired)
				.isPresent();
			if (!isThere) {
				findings.add(RULE, form.file(), form.editable(key).map(FormModel::idOf).orElse(null),
						"Rapporten skal have %s »%s«, der skal besvares."
							.formatted(TEXTS.contains(key) ? "et tekstfelt" : "et felt", key),
						"Giv feltet dets »Key« tilbage, og sæt »Required«.");
			}
		}
		vocabulary.steering()
			.stream()
			.sorted()
			.flatMap((key) -> form.editable(key).stream())
			.forEach((field) -> findings.add(RULE, form.file(), FormModel.idOf(field),
					"»%s« styrer sagen, og enhver kan sende en rapport.".formatted(field.path("key").asText()),
					"Giv feltet en anden »Key«."));
	}

	private static boolean isDay(JsonNode field) {
		return field.path("type").asText().equals("datetime") && field.path("subtype").asText().equals("date");
	}

}
