package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Danish licence plates: two letters and five digits. Those written in one need a word
 * for a vehicle near by.
 */
@Component
class LicencePlateFinder implements KindFinder {

	private static final int REACH = 60;

	private static final Pattern PLATE = Pattern.compile(
			"(?<![\\p{L}\\d\\-])(?<letters>\\p{L}{2})[ \\-]?\\d{2}(?<blank>[ .]?)\\d{3}(?![\\d\\p{L}])(?![.,\\-]\\d)");

	private static final Pattern VEHICLE = Pattern.compile(
			"(?:nummerplade|reg\\.? ?nr|indregistre|(?<!mo)bil(?:en|er|s)?(?!\\p{L})|køretøj|vogn|taxa|taxi|bus(?:sen)?(?!\\p{L})|ambulance|lastbil|knallert|motorcykel|trailer)");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Matcher plate = PLATE.matcher(text);
		while (plate.find()) {
			boolean capitals = plate.group("letters").equals(plate.group("letters").toUpperCase(Locale.ROOT));
			boolean spaced = capitals && !plate.group("blank").isEmpty()
					&& !Labelled.asAnotherNumber(text, plate.start());
			String around = text
				.substring(Math.max(0, plate.start() - REACH), Math.min(text.length(), plate.end() + REACH))
				.toLowerCase(Locale.ROOT);
			if (spaced || VEHICLE.matcher(around).find()) {
				found.accept(passage.finding(FindingKind.LICENCE_PLATE, plate.start(), plate.end(), 0.9,
						"Ligner en nummerplade"));
			}
		}
	}

}
