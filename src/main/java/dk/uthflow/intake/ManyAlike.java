package dk.uthflow.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dk.uthflow.forms.FieldError;

/**
 * What a samlerapportering has beyond its form: it is of a month that has begun, of
 * events that neither were nor could have become grave, and its headline begins "SR – ".
 */
final class ManyAlike {

	private static final String PREFIX = "SR – ";

	private static final int LONGEST_HEADLINE = 200;

	private static final Locale DANISH = Locale.forLanguageTag("da");

	private static final Map<String, String> AREAS = Map.of("fald", "Fald", "infektion", "Infektion",
			"medicinadministration", "Medicinadministration", "medicindispensering", "Medicindispensering");

	private static final Set<String> GRAVE = Set.of("alvorlig", "doedelig");

	private ManyAlike() {
	}

	/**
	 * The values with headline, date and reporter as every case has them.
	 * @param errors takes what is wrong
	 */
	static Map<String, Object> completed(Map<String, Object> values, LocalDate today, List<FieldError> errors) {
		Map<String, Object> completed = new LinkedHashMap<>(values);
		completed.put("rapportoerType", "sundhedsperson");
		for (String field : List.of("faktiskKonsekvens", "muligKonsekvens")) {
			if (values.get(field) instanceof String harm && GRAVE.contains(harm)) {
				errors.add(new FieldError(field,
						"Hændelser, der fik eller kunne have fået alvorlig eller dødelig konsekvens, kan ikke samles. Rapportér dem én for én på /rapporter."));
			}
		}
		if (values.get("samleMaaned") instanceof String month && values.get("samleAar") instanceof Number year) {
			YearMonth when = YearMonth.of(year.intValue(), Integer.parseInt(month));
			if (when.isAfter(YearMonth.from(today))) {
				errors.add(new FieldError("samleMaaned",
						"»Måned« er ikke begyndt endnu. Vælg denne måned eller en tidligere."));
				return completed;
			}
			completed.put("haendelsesdato", when.atDay(1).toString());
			completed.put("overskrift", headline(values, when));
		}
		return completed;
	}

	private static String headline(Map<String, Object> values, YearMonth when) {
		String own = (values.get("overskrift") instanceof String text)
				? text.strip().replaceFirst("(?i)^SR\\s*[–-]\\s*", "") : "";
		String said = own.isEmpty() ? "%s, %s %d: %s hændelser".formatted(
				AREAS.getOrDefault(String.valueOf(values.get("samleOmraade")), ""),
				when.getMonth().getDisplayName(TextStyle.FULL, DANISH), when.getYear(), values.get("samleAntal")) : own;
		String headline = PREFIX + said;
		return headline.substring(0, Math.min(headline.length(), LONGEST_HEADLINE));
	}

}
