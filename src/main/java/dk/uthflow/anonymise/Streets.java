package dk.uthflow.anonymise;

import java.util.Set;

/**
 * Reads the words before a house number as a street's name.
 */
final class Streets {

	/** Endings of streets, in small letters too. */
	private static final Set<String> SURE_ENDINGS = WordList.of("""
			vej vejen gade gaden allé alle allè alléen alleen stræde strædet vænge vænget boulevard boulevarden torv
			torvet""");

	/** Endings of streets where they are written as names. */
	private static final Set<String> ENDINGS = WordList.of("""
			plads pladsen park parken have haven bakke bakken bakkerne eng engen vang vangen krog krogen lund lunden
			toft toften sti stien kaj kajen hegn hegnet ager ageren agre agrene mark marken skrænt skrænten høj højen
			dal dalen kær kæret skel skellet ring ringen bro broen å åen ås åsen sving svinget løkke løkken draget
			brink brinken banke banken gab klit klitten gang gangen passage gård gården gaard gaarden minde skov
			skoven kilde sø søen strand stranden havn havnen vold volden plænen terrasserne huse husene byen øen hage
			led leddet dige diget bryn brynet stykke stykket kile kilen lod lodden mose mosen brogård""");

	/** Endings of streets in small letters, of a longer word after "på", "til" or "i". */
	private static final Set<String> SMALL_ENDINGS = WordList.of("""
			sti stien brynet toften toft skrænten lunden vangen engen kæret krogen svinget løkken stykket diget brinken
			bakken bakkerne højen dalen parken haven marken mosen kilen hegnet""");

	private static final Set<String> TO_STREETS = WordList.of("på til i fra bor adressen adresse adr");

	private static final int SHORTEST_STEM = 3;

	private static final Set<String> NO_STREETS = WordList
		.of("""
				vej vejen gade gaden alle alleen torv torvet luftvej luftveje urinvej galdevej hovedvej motorvej omvej
				udvej hjemvej landevej halvvej på få så nå gå stå slå små opgang opgangen udgang indgang adgang gang overgang""");

	private static final Set<String> WARDS = WordList.of("""
			afdeling afdelingen afsnit afsnittet afd team gruppe stue enhed plejecenter plejehjem hus bus linje""");

	private static final Set<String> STREET_ADJECTIVES = WordList.of("""
			gl gammel nørre sønder vester øster store lille ny nye sct skt sankt st ndr sdr kgs kongens dronning kong
			ved over under bag på prins prinsesse dr prof nordre søndre vestre østre lang lange gamle""");

	/** Those that are written small too. */
	private static final Set<String> SHORT_ADJECTIVES = WordList.of("gl sct skt ndr sdr kgs");

	private static final int LONGEST = 5;

	private final Words words;

	private final int last;

	private int first;

	Streets(Words words, int last) {
		this.words = words;
		this.last = last;
		this.first = last;
		while (this.last - this.first < LONGEST && belongs(this.first - 1)) {
			this.first--;
		}
	}

	/** Where the street's name starts. */
	int start() {
		return this.words.get(this.first).start();
	}

	/**
	 * @param postcode whether postcode and town follow
	 * @param home words that say that somebody lives at what follows
	 */
	boolean isStreet(boolean postcode, Set<String> home) {
		Word word = this.words.get(this.last);
		Word before = this.words.get(this.first - 1);
		if (word.isNumber() || word.lower().length() < 2 || WARDS.contains(word.lower())) {
			return false;
		}
		if (!postcode && Places.all().contains(word.lower())) {
			return false;
		}
		boolean name = word.isCapitalised() || word.isShouted();
		boolean several = this.first < this.last;
		if (endsIn(SURE_ENDINGS, word.lower())
				&& (several || (name && !word.opens()) || !NO_STREETS.contains(word.lower()))) {
			return true;
		}
		if (postcode) {
			return name || endsIn(ENDINGS, word.lower()) || isToldOfHome(home);
		}
		if (word.isSmall()) {
			return home.contains(before.lower()) || TO_STREETS.contains(before.lower())
					&& (endsInAfterStem(word.lower()) || (SMALL_ENDINGS.contains(word.lower()) && isToldOfHome(home)));
		}
		if (!name || WARDS.contains(before.lower())) {
			return false;
		}
		return (endsIn(ENDINGS, word.lower()) && !NO_STREETS.contains(word.lower())) || isAtHome(before, home);
	}

	/** Whether the word ends as streets do. */
	static boolean isSurely(String lower) {
		return !NO_STREETS.contains(lower) && (endsIn(SURE_ENDINGS, lower) || endsIn(ENDINGS, lower));
	}

	private static boolean endsInAfterStem(String lower) {
		for (int from = SHORTEST_STEM; from <= lower.length() - SHORTEST_STEM; from++) {
			if (SMALL_ENDINGS.contains(lower.substring(from))) {
				return true;
			}
		}
		return false;
	}

	/** Whether the sentence so far says that somebody lives there. */
	private boolean isToldOfHome(Set<String> home) {
		for (int i = this.first - 1; i > this.first - 8 && this.words.get(i + 1).gap() != Word.Gap.END; i--) {
			if (home.contains(this.words.get(i).lower())) {
				return true;
			}
		}
		return false;
	}

	private boolean isAtHome(Word before, Set<String> home) {
		return home.contains(before.lower())
				|| ((before.lower().equals("på") || before.lower().equals("i") || before.lower().equals("er"))
						&& home.contains(this.words.get(this.first - 2).lower()));
	}

	/** Whether the word before is a part of the name: {@code H.C. Andersens Alle}. */
	private boolean belongs(int index) {
		Word word = this.words.get(index);
		Word next = this.words.get(index + 1);
		if (next.gap() != Word.Gap.SPACE && next.gap() != Word.Gap.ABBREVIATION
				|| !Character.isLetter(word.text().charAt(0))
				|| (next.isSmall() && !SHORT_ADJECTIVES.contains(word.lower()))) {
			return false;
		}
		if (STREET_ADJECTIVES.contains(word.lower())) {
			return word.isCapitalised() || (word.isSmall() && SHORT_ADJECTIVES.contains(word.lower()));
		}
		return word.isCapital()
				|| (word.isCapitalised() && (!word.opens() || isGenitiveName(word) || isFirstName(word, next))
						&& !PersonWords.isRole(word.lower()) && !OrganisationWords.isKind(word.lower()));
	}

	private static boolean isGenitiveName(Word word) {
		return word.lower().endsWith("s") && Lexicon.danish().isName(word.lower());
	}

	/** {@code Ole Rømers Vej}. */
	private static boolean isFirstName(Word word, Word next) {
		return next.isCapitalised() && next.lower().endsWith("s") && Lexicon.danish().isName(word.lower());
	}

	private static boolean endsIn(Set<String> endings, String lower) {
		for (int from = Math.max(0, lower.length() - 11); from < lower.length(); from++) {
			if ((from != 1 || "åø".indexOf(lower.charAt(0)) >= 0) && endings.contains(lower.substring(from))) {
				return true;
			}
		}
		return false;
	}

}
