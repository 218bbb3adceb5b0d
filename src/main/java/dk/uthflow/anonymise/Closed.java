package dk.uthflow.anonymise;

import java.util.Set;

/**
 * Danish words of the closed classes, and irregular verbs, that the tagger's dictionary
 * lacks or that are in the list of names too.
 */
final class Closed {

	/** Pronouns, numerals, adverbs, prepositions, conjunctions that are names as well. */
	static final Set<String> WORDS = WordList
		.of("""
				nord syd øst vest midt fælles råd stuen sal nat aften asp bebe birdie bonde bryde fe femmer figen fro ide
				ion juli juni karies lady lilla nitte nobel offer par posen ram rejer rind sic siger sikker sindet sinus
				stoffer tarm tau tien titte tom ville viste våge arve ale god rigtig mere mest meget min mange lidt vel vi
				andres ens hinandens hverandres begges alles manges enkeltes hvis hvems
				han hans mine din dine sin sine dette de den det du des otte syv ni fem to tre grøn glad tlf sct skt st th tv en et per via jo just ude
				nede inde oppe modsat ditten anno over under efter for fra til ved med om som at og men da når hvis så nu
				her der hun jeg i på af ikke alle ingen mer an ha pr samt kort sent van ja nej mon hvad hvem hvor nogen
				noget anden andre begge hver man os dem dig mig sig ham hende jer selv dag kan skal vil må bør tør find
				hold se ring tag giv kom gå lad luk lige hele lette bare sommer april maj august marts søster bror mor far""");

	static final Set<String> IRREGULAR_VERBS = WordList.of("""
			er var blev bliver har havde kan kunne skal skulle vil ville må måtte bør burde tør turde fik får gik går
			kom kommer gav giver tog tager så ser lå ligger sad sidder stod står faldt glemte sagde siger gjorde gør
			vidste ved fandt hjalp bad skrev sov døde spurgte trak sprang drak løb slog brød bar bandt greb kaldte
			lagde satte solgte bragte talte valgte rakte skar forlod lod forstod opstod hed hedder udtalte fortalte
			mødte hørte kørte førte mente følte læste tabte spiste viste hentede nåede kendte mærkede væltede overtog
			afviste oplyste fulgte""");

	/** Words of the closed classes that are as often a person's name. */
	private static final Set<String> NAMES = Set.of("per", "tom", "hans", "van", "bo", "mark", "find", "august", "maj");

	private Closed() {
	}

	/**
	 * Whether it is of a closed class and, though a name too, hardly ever used as one.
	 */
	static boolean isNoName(String lower) {
		return WORDS.contains(lower) && !NAMES.contains(lower);
	}

}
