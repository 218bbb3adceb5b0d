package dk.uthflow.anonymise;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Postal addresses: street, number and perhaps letter, floor, door, postcode and town. A
 * street is known by the ending of its name, by the postcode that follows, or by a word
 * that says that somebody lives there.
 */
@Component
class AddressFinder implements KindFinder {

	private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,3}\\p{L}?");

	private static final Pattern LETTER = Pattern.compile(" [A-Za-h](?![\\p{L}\\d]|\\.\\S)");

	private static final String GAP = "[,\\s]{1,3}";

	private static final String SIDE = "(?:t\\.?h|t\\.?v|m\\.?f|(?:dør|lejl\\.?|lejlighed|nr\\.?) ?\\d{1,4})(?![\\p{L}\\d])\\.?";

	private static final String FLOOR = "(?:(?:st|stuen|baghuset|forhuset|sidehuset|kælderen|kl(?!\\.? ?\\d)|kld)(?![\\p{L}\\d])\\.?|\\d{1,2}(?:\\.? ?(?:sal|etage)(?!\\p{L})\\.?|\\.(?!\\d)|(?= (?:th|tv|mf))))";

	private static final Pattern FLOOR_AND_DOOR = Pattern.compile("(?i)(?:" + GAP + FLOOR + "(?:[,\\s]{0,3}" + SIDE
			+ "|" + GAP + "(?:\\d{1,3}|0\\d{3})(?![\\p{L}\\d:/])\\.?|-\\d{1,3})?|, ?\\d{1,3}(?=, ?\\d{4} )|" + GAP
			+ SIDE + ")");

	/** {@code , opg. B}. */
	private static final Pattern PART = Pattern.compile(
			"(?i),? ?(?:hus|bygning|blok|opgang|opg\\.?|indgang|bolig|lejl\\.?|lejlighed|hytte|nr\\.?) ?[\\p{L}\\d]{1,3}(?![\\p{L}\\d])");

	private static final String TOWN = "(?:(?i:nr|sdr|kgs|skt|sct|gl|st|ndr)\\. )?\\p{L}[\\p{L}\\-]{1,25}(?:(?<=(?i:nørre|sønder|vester|øster|store|lille|høje|ny|kgs\\.?|sankt|skt\\.?|nr\\.?|sdr\\.?)) \\p{L}[\\p{L}\\-]{1,25})?(?: (?:N|S|V|Ø|SV|SØ|NV|NØ|C|K|M|F|J|[nsvøckm]|[sn][vø]|(?i:[Øø]st|vest|nord|syd|midt|thy|mors|sj|city|centrum))(?!\\.?\\p{L}))?";

	private static final Pattern POSTCODE = Pattern.compile(
			"(?:, ?(?:(?i:gl|nr|sdr|kgs|st|ndr)\\. )?\\p{Lu}[\\p{L}\\-]{1,25}(?: \\p{Lu}[\\p{L}\\-]{2,25})?(?=,))?[,.\\s]{1,4}(?:DK-?)?\\d{4}[ ]{1,2}"
					+ TOWN);

	private static final Pattern CODE = Pattern.compile("[1-9]\\d{3}");

	private static final Pattern YEAR = Pattern.compile("19\\d\\d|20[0-4]\\d");

	/** Before the postcode of a town that nobody knows: {@code i 4930 Maribo}. */
	private static final Set<String> AT = Set.of("i", "til", "fra", "på");

	private static final Set<String> CAPITAL = Set.of("frederiksberg", "københavn", "kbh");

	private static final Pattern TOWN_AFTER = Pattern.compile("[ ]{1,2}(?<town>\\p{L}[\\p{L}\\-]{1,25})(?:"
			+ "(?<=(?i:nørre|sønder|vester|øster|store|lille|høje|ny|kgs|sankt|skt|nr|sdr)) \\p{L}[\\p{L}\\-]{1,25})?"
			+ "(?: (?:N|S|V|Ø|SV|SØ|NV|NØ|C|K|M|F|J|[nsvøckm]|[sn][vø]|(?i:[Øø]st|vest|nord|syd|midt|thy|mors|sj|city|centrum))(?!\\.?\\p{L}))?");

	private static final Pattern TOWN_ALONE = Pattern
		.compile(",[ ]{0,2}(?<town>\\p{Lu}[\\p{L}\\-]{1,25}(?:(?<=(?i:nykøbing)) (?:F|M|Sj)\\b)?)(?![\\p{L}])");

	/** {@code Åsvinget 31-47}. */
	private static final Pattern RANGE = Pattern.compile(" ?[-–] ?\\d{1,3}(?![\\d\\p{L}:]|\\.\\d)");

	private static final Pattern MEASURE = Pattern.compile(
			"(?i)\\s?(?:meter|m|cm|km|minutter|min|timer|gange|stk|personer|borgere|beboere|patienter|dage|uger|år|kr|mg|ml|g|%)(?![\\p{L}])");

	private static final Pattern UNFINISHED = Pattern
		.compile("[.,:/]\\d|\\. ?(?:(?i:sal|etage)(?!\\p{L})|og \\d|- ?\\d)");

	private static final Set<String> HOME = WordList.of("""
			bor boede bopæl adresse adressen adr boende bosat hjemmeadresse""");

	@Override
	public void find(Passage passage, Collection<String> knownNames, Consumer<Finding> found) {
		String text = passage.text();
		Words words = passage.words();
		int done = 0;
		for (int i = 1; i < words.size(); i++) {
			Word number = words.get(i);
			int town = endOfTown(passage, i);
			if (number.start() >= done && town > 0) {
				found.accept(passage.finding(FindingKind.ADDRESS, number.start(), town, 0.92, "Postnummer og by"));
				done = town;
			}
			if (number.start() >= done && number.follows() && HOUSE_NUMBER.matcher(number.text()).matches()) {
				int afterRange = after(RANGE, text, number.end());
				boolean range = afterRange > number.end();
				if (range ? !words.get(i - 1).isCapitalised() || !Streets.isSurely(words.get(i - 1).lower())
						: UNFINISHED.matcher(text).region(number.end(), text.length()).lookingAt()) {
					continue;
				}
				int afterDoor = after(PART, text,
						after(FLOOR_AND_DOOR, text, after(PART, text, after(LETTER, text, afterRange))));
				int end = after(POSTCODE, text, afterDoor);
				Streets street = new Streets(words, i - 1);
				boolean postcode = end > afterDoor;
				end = postcode ? end : afterTown(text, afterDoor);
				if (street.isStreet(postcode, HOME)
						&& !MEASURE.matcher(text).region(number.end(), text.length()).lookingAt()) {
					end = trimmed(text, end);
					found.accept(passage.finding(FindingKind.ADDRESS, street.start(), end, 0.97, "Vej og husnummer"));
					done = end;
				}
			}
		}
	}

	/** Where a town ends whose postcode the word is, or 0. */
	private static int endOfTown(Passage passage, int index) {
		String text = passage.text();
		Word number = passage.words().get(index);
		if (!CODE.matcher(number.text()).matches() || Labelled.asAnotherNumber(text, number.start())) {
			return 0;
		}
		Matcher town = TOWN_AFTER.matcher(text).region(number.end(), text.length());
		if (!town.lookingAt()) {
			return 0;
		}
		String name = town.group("town").toLowerCase(Labelled.DANISH);
		boolean place = Places.all().contains(name) || Lexicon.danish().isPlace(name);
		boolean year = YEAR.matcher(number.text()).matches() && !CAPITAL.contains(name);
		boolean named = AT.contains(passage.words().get(index - 1).lower()) && number.follows()
				&& Character.isUpperCase(town.group("town").charAt(0)) && !Medicines.hasStem(name)
				&& !YEAR.matcher(number.text()).matches();
		return ((place && !year) || named) ? town.end() : 0;
	}

	/** {@code Præstemarken 8, Ølsted}: a town without its postcode. */
	private static int afterTown(String text, int from) {
		Matcher town = TOWN_ALONE.matcher(text).region(from, text.length());
		if (!town.lookingAt()) {
			return from;
		}
		String name = town.group("town").replaceFirst(" (F|M|Sj)$", "").toLowerCase(Labelled.DANISH);
		return (Places.all().contains(name) || Lexicon.danish().isPlace(name)) ? town.end() : from;
	}

	private static int after(Pattern part, String text, int from) {
		Matcher matcher = part.matcher(text).region(from, text.length()).useTransparentBounds(true);
		return matcher.lookingAt() ? matcher.end() : from;
	}

	private static int trimmed(String text, int end) {
		int at = end;
		while (", \n\r\t".indexOf(text.charAt(at - 1)) >= 0) {
			at--;
		}
		return at;
	}

}
