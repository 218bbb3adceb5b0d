package dk.uthflow.anonymise;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Places that the word list does not mark as such: countries (from the JDK's CLDR data),
 * and Denmark's 98 municipalities, five regions and their seats.
 */
final class Places {

	private static final Locale DANISH = Locale.forLanguageTag("da");

	private static final String MUNICIPALITIES = """
			albertslund allerød assens ballerup billund bornholm brøndby brønderslev dragør egedal esbjerg fanø favrskov
			faxe fredensborg fredericia frederiksberg frederikshavn frederikssund furesø faaborg midtfyn gentofte
			gladsaxe glostrup greve gribskov guldborgsund haderslev halsnæs hedensted helsingør herlev herning hillerød
			hjørring holbæk holstebro horsens hvidovre taastrup høje-taastrup hørsholm ikast brande ishøj jammerbugt
			kalundborg kerteminde kolding københavn køge langeland lejre lemvig lolland lyngby lyngby-taarbæk læsø
			mariagerfjord middelfart morsø norddjurs nordfyn nordfyns nyborg næstved odder odense odsherred randers
			rebild ringkøbing ringkøbing-skjern skjern ringsted roskilde rudersdal rødovre samsø silkeborg skanderborg
			skive slagelse solrød sorø stevns struer svendborg syddjurs sønderborg thisted tønder tårnby vallensbæk
			varde vejen vejle vesthimmerland vesthimmerlands viborg vordingborg ærø aabenraa åbenrå aalborg ålborg
			aarhus århus nordjylland midtjylland syddanmark hovedstaden sjælland jylland fyn skagen grenaa hirtshals
			ebeltoft valby østerbro nexø ribe thy mors sønderjylland vendsyssel himmerland limfjorden skandinavien
			europa asien afrika amerika københavn london paris oslo stockholm berlin bruxelles kattegat øresund
			storebælt hals gandrup
			""";

	private static final Set<String> ALL = read();

	private Places() {
	}

	/** In small letters. */
	static Set<String> all() {
		return ALL;
	}

	private static Set<String> read() {
		Set<String> places = new HashSet<>(List.of(MUNICIPALITIES.strip().split("\\s+")));
		for (String country : Locale.getISOCountries()) {
			places.add(new Locale("", country).getDisplayCountry(DANISH).toLowerCase(DANISH));
		}
		return places;
	}

}
