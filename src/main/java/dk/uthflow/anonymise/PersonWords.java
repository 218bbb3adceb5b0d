package dk.uthflow.anonymise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Danish words beside which a person is named: offices and occupations, kin, patients,
 * greetings, and verbs whose subject is human. Nouns count as the last part of a compound
 * too ({@code hjemmesygeplejersken}), and in every inflection.
 */
final class PersonWords {

	private static final Set<String> NOUNS = inflected(
			"""
					læge plejerske hjælper assistent terapeut portør redder behandler jordemoder farmaceut farmakonom apoteker
					plejer psykolog psykiater kirurg anæstesiolog kardiolog obstetriker radiolog radiograf bioanalytiker
					sekretær leder chef direktør koordinator planlægger disponent visitator konsulent medarbejder vikar elev
					studerende kollega makker kontaktperson person pædagog lærer præst tolk advokat vagt bagvagt forvagt
					vagthavende paramediciner chauffør praktikant frivillig besøgsven støtteperson pårørende patient borger
					beboer klient kunde anmelder indringer rapportør fødende mor moder far fader søn datter søster bror broder
					kone mand hustru ægtefælle samlever samleverske kæreste enke enkemand barnebarn oldebarn bedstemor
					bedstefar mormor farmor morfar farfar moster faster onkel tante nevø niece fætter kusine nabo ven veninde
					værge bofælle medpatient barn dreng pige kvinde herre dame baby tvilling undertegnede afdøde professor
					doktor overlæge tilsynsførende ansvarlig ergo fys teamleder inspektør tekniker rengøringsassistent
					køkkenassistent serviceassistent optometrist fodterapeut diætist logopæd socialrådgiver sagsbehandler
					olog ortopæd pædiater geriater mediciner operatør deltager ordstyrer referent observatør instrumentør henviser vidne forælder plejebarn plejemor
					plejefar støttepædagog bostøtte kontaktlæge psykoterapeut kiropraktor tandplejer klinikassistent bedemand
					myndighedsrådgiver rådgiver betjent fysioterapeut mellemvagt vagtlæge""");

	/** Whole words only: titles, abbreviated offices, greetings. */
	private static final Set<String> TITLES = WordList
		.of("""
				ass sgpl tdl familien familie dr hr fr fru frk frøken herr prof spl ssp ssa ssh sosu sygepl ovl afd.læge
				afbud tilstede fraværende mødt vikarer cc rl 1.rl jdm pt ptt pat sh sha sygehj plejehj vicevært lægen vagtlægen overlæge mvh vh kh hilsen hilsner
				kære fv bv bl fvl bvl kbu fornavn efternavn efternavnet navn navnet hedder hed hedde kaldet kaldes sagsbeh underskrevet involverede involveret att iflg
				ifølge pårørende stud""");

	/** Verbs that people are the subject of, present and past. */
	private static final Set<String> VERBS = WordList
		.of("""
				siger sagde fortæller fortalte ringer ringede oplyser oplyste opdager opdagede glemmer glemte ordinerer
				ordinerede giver gav hjælper hjalp finder fandt kontakter kontaktede observerer observerede doserer
				doserede dispenserer dispenserede spørger spurgte svarer svarede klager klagede mener mente tror troede
				ved vidste ser så hører hørte møder mødte overtager overtog kalder kaldte beder bad henter hentede
				tilkalder tilkaldte vurderer vurderede tilser tilset tilså skriver skrev noterer noterede dokumenterer
				dokumenterede læser læste taler talte falder faldt råber råbte græder græd vågner vågnede sover sov dør
				døde spiser spiste drikker drak sidder sad ligger lå går gik rejser rejste hoster hostede bor boede ønsker
				ønskede nægter nægtede accepterer bekræfter bekræftede konfererer konfererede orienterer orienterede
				konstaterer konstaterede oplever oplevede husker huskede tænker tænkte kunne ville skulle måtte kommer kom
				tager tog følger fulgte kører kørte ventede venter har havde fik får klarer klarede intuberede undersøger
				undersøgte opererer opererede lægger lagde udleverede udleverer administrerer administrerede beskriver
				modtog modtager afleverede afleverer udskrev udskriver indlagde indlægger målte måler hjemsendte hjemsender
				visiterede visiterer instruerede instruerer assisterede assisterer ventilerede ventilerer skubbede skubber
				sparkede sparker truede truer meldte melder afløste afløser vaskede vasker løftede løfter genoplivede
				beskrev forklarer forklarede lover lovede påpeger påpegede fødte føder jamrede jamrer nikkede nikker pegede peger
				vinkede vinker viste viser""");

	/** Auxiliaries and verbs that things are as often the subject of. */
	private static final Set<String> NEUTRAL_VERBS = WordList.of("""
			har havde fik får kunne ville skulle måtte ligger lå går gik kommer kom giver gav falder faldt følger
			fulgte kører kørte ved så kaldes tager tog hjælper hjalp ser lover sidder sad""");

	/** Participles of care and its paperwork; by whom follows. */
	private static final Set<String> ACTS_OF_CARE = WordList
		.of("""
				doseret dispenseret kontrolleret givet ordineret udført dokumenteret observeret tilset opdaget skrevet
				fundet ophældt anlagt tjekket administreret underskrevet godkendt ringet kontaktet talt vurderet seponeret
				skiftet plaster forbinding forflytning undersøgt opereret afhentet modtaget hjulpet passet indberettet
				rapporteret udfyldt overtaget kaldt tilkaldt visiteret afvist forklaret læst signeret kvitteret ledsaget
				kørt bragt set vide plomberet aflæst klargjort blandet optrukket påsat lagt taget målt låst hængt oprettet bestilt
				udleveret pakket talt nulstillet""");

	/** Care that is given by somebody; by whom follows after "ved". */
	private static final Set<String> CARE = WordList.of("""
			anæstesi anæstesien narkose narkosen operation operationen tilsyn tilsynet konsultation konsultationen
			gennemgang gennemgangen stuegang stuegangen samtale samtalen undersøgelse undersøgelsen dispensering
			dosering kontrol kontrollen visitation visitationen opfølgning opfølgningen besøg besøget""");

	/** What passes between people, before a preposition and the other's name. */
	private static final Set<String> BETWEEN_PEOPLE = WordList
		.of("""
				besked beskeden beskeder mail mailen sms opkald opkaldet opringning samtale samtalen samtaler aftale
				aftalen aftalt talt talte taler tale drøftet drøftes konf konfereret ringet ringede ringer ringe skrevet
				skrev klage klagen svar svaret møde mødet snakket snakkede henvendelse henvendelsen spurgt orienteret
				informeret kontaktet kontakt bekymret bekymrede sammen tilset fundet opdaget hentet bragt ledsaget hjulpet
				overtaget observeret hjælp ked vred sur vagt vagten hilsen hilste kaldt råbte råbt passet plejet prøve prøver blodprøve blodprøver
				underskrevet bedt lyttet savnet besøg besøget anmeldt indberettet rapporteret""");

	private static final Set<String> BARE_TITLES = WordList
		.of("læge dr spl ssa ssh sygeplejerske tdl tandlæge vagtlæge overlæge fru hr frk jdm jordemoder bagvagt forvagt");

	private static final Set<String> CARED_FOR = WordList
		.of("beboer beboeren borger borgeren patient patienten pt pat bruger brugeren klient klienten");

	private static final Set<String> NAMING = WordList
		.of("navnet fornavn efternavn efternavnet hedder hed hedde navn fru hr frk dr hilsen mvh kaldet");

	private static final Pattern STAFF = Pattern.compile(
			".*(?:læge|plejerske|hjælper|assistent|terapeut|vagt|leder|plejer|ssa|ssh|spl|sosu|vikar|elev)(?:n|en)?");

	private PersonWords() {
	}

	/** Whether the word, or the last part of it, names somebody by office or kin. */
	static boolean isRole(String lower) {
		if (TITLES.contains(lower)) {
			return true;
		}
		int hyphen = lower.lastIndexOf('-');
		return (hyphen > 0 && TITLES.contains(lower.substring(hyphen + 1)))
				|| endsInNoun(lower.startsWith("-") ? lower.substring(1) : lower);
	}

	/** Whether it is the office of somebody who gives care, not a patient or kin. */
	static boolean isStaff(String lower) {
		return STAFF.matcher(lower).matches();
	}

	static boolean isTitle(String lower) {
		return TITLES.contains(lower);
	}

	/** {@code patientens}: what is somebody's follows, not who. */
	static boolean isGenitiveRole(String lower) {
		return lower.length() > 5 && lower.endsWith("s") && !TITLES.contains(lower)
				&& isRole(lower.substring(0, lower.length() - 1));
	}

	/** An office with no article, right after which somebody is named. */
	static boolean isBareTitle(String lower) {
		return BARE_TITLES.contains(lower);
	}

	/** Whether "af" after the word is followed by who did it. */
	static boolean isActOfCare(String lower) {
		return ACTS_OF_CARE.contains(lower);
	}

	/**
	 * {@code tilkaldt}, and of the same verbs {@code kontrollerer},
	 * {@code kontrollerede}.
	 */
	static boolean isOrDoesCare(String lower) {
		String stem = lower.endsWith("de") ? lower.substring(0, lower.length() - 2)
				: lower.endsWith("r") ? lower.substring(0, lower.length() - 1) : lower;
		return isActOfCare(lower) || isActOfCare(stem + "t");
	}

	/** Whether "ved" after the word may be followed by who gave the care. */
	static boolean isCareBy(String lower) {
		return CARE.contains(lower);
	}

	/** Whether the word, before a preposition, speaks of something between people. */
	static boolean isBetweenPeople(String lower) {
		return BETWEEN_PEOPLE.contains(lower);
	}

	/** Whether it is somebody who gets care. */
	static boolean isCaredFor(String lower) {
		return CARED_FOR.contains(lower);
	}

	/** Whether the word announces a name and nothing else. */
	static boolean isNaming(String lower) {
		return NAMING.contains(lower);
	}

	/**
	 * Whether, right before or after a name, the verb says that the name is a person's.
	 */
	static boolean isHumanVerb(String lower) {
		return VERBS.contains(lower) && !NEUTRAL_VERBS.contains(lower);
	}

	/** Whether people may be the verb's subject, as things may. */
	static boolean isVerb(String lower) {
		return VERBS.contains(lower);
	}

	private static boolean endsInNoun(String lower) {
		for (int from = Math.max(0, lower.length() - 24); from <= lower.length() - 3; from++) {
			if (NOUNS.contains(lower.substring(from)) && (from == 0 || (from > 1 && lower.length() - from > 3))) {
				return true;
			}
		}
		return false;
	}

	private static Set<String> inflected(String nouns) {
		Set<String> all = new HashSet<>();
		for (String noun : WordList.of(nouns)) {
			List<String> endings = noun.endsWith("e") ? List.of("", "n", "r", "rne", "ns", "s", "rs", "rnes") : List
				.of("", "en", "et", "e", "er", "ne", "ene", "erne", "ens", "ets", "s", "nes", "ernes", "ers", "es");
			endings.forEach((ending) -> all.add(noun + ending));
		}
		all.addAll(List.of("mødre", "fædre", "sønnen", "sønner", "sønnens", "døtre", "datteren", "datterens",
				"søsteren", "søstre", "søsterens", "broren", "brugeren", "brødre", "mænd", "manden", "børn", "børnene",
				"barnet", "vennen", "svigersønnen"));
		return all;
	}

}
