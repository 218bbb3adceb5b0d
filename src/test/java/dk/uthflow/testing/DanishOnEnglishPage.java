package dk.uthflow.testing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finds Danish words on a page that says it is English: letters and little words that
 * English has not. What is marked as Danish ({@code lang="da"}: titles of roles, names of
 * places, what people wrote) is not looked at.
 */
public final class DanishOnEnglishPage {

	private static final Set<String> ATTRIBUTES = Set.of("title", "alt", "aria-label", "placeholder", "value",
			"content", "data-title");

	private static final Pattern DANISH = Pattern.compile("(?iu)[æøå]|\\b(?:af|alle|der|det|dig|dine|du|efter|eller|en|"
			+ "er|et|fra|frist|han|har|hvad|hvem|hvor|ikke|ingen|kan|kun|med|mindst|navn|og|sag|sagen|sager|"
			+ "skal|skriv|slet|sorter|sted|til|valgt|var|ved|vil|vis)\\b");

	private DanishOnEnglishPage() {
	}

	/**
	 * The Danish that stands on a page.
	 * @param html the page
	 * @return each text and attribute with Danish in it, in the order of the page; empty
	 * when there is none
	 */
	public static List<String> in(String html) {
		Document page = Jsoup.parse(html);
		page.select("[lang=da], script, style").remove();
		return page.getAllElements().stream().flatMap(DanishOnEnglishPage::of).toList();
	}

	/** That a page says it is in English, and is, with words for all it says. */
	public static void assertNone(String html) {
		assertThat(html).contains("<html lang=\"en\"").doesNotContain("??");
		assertThat(in(html)).as("Danish on an English page").isEmpty();
	}

	private static Stream<String> of(Element element) {
		Stream<String> said = element.attributes()
			.asList()
			.stream()
			.filter((attribute) -> ATTRIBUTES.contains(attribute.getKey()) && isSaid(element, attribute.getKey()))
			.map((attribute) -> element.tagName() + "@" + attribute.getKey() + ": " + attribute.getValue());
		return Stream.concat(Stream.of(element.ownText()), said).filter((text) -> DANISH.matcher(text).find());
	}

	/** What a field sends is for the server, except what stands on a button. */
	private static boolean isSaid(Element element, String attribute) {
		return !attribute.equals("value") || Set.of("submit", "button").contains(element.attr("type"));
	}

}
