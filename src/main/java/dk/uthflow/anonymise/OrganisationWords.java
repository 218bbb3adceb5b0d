package dk.uthflow.anonymise;

import java.util.Set;

/**
 * Danish words for kinds of organisations and places, as whole words or as the end of a
 * name. A name beside one of them is the organisation's.
 */
final class OrganisationWords {

	private static final Set<String> KINDS = WordList
		.of("""
				center centret centeret centre hospital hospitalet sygehus sygehuset klinik klinikken apotek apoteket
				kommune kommunen region regionen afdeling afdelingen afsnit afsnittet ambulatorium ambulatoriet lægehus
				lægehuset lægerne hospice bosted bostedet botilbud botilbuddet opholdssted skole skolen institut institution
				praksis hjemmepleje hjemmeplejen hjemmesygepleje styrelsen styrelse fonden hjem hjemmet hus huset gården
				gård team teamet enheden enhed modtagelse modtagelsen tjenesten tjeneste forvaltning forvaltningen vænget
				vej gade parken selskab selskabet firma firmaet forening foreningen hallen kirke station vagtcentral
				laboratorium laboratoriet platformen system systemet depotet akutmodtagelse akutmodtagelsen psykiatrien
				psykiatri plejen pleje boligerne boliger kollegiet kollegium tandklinik universitet a/s as aps group care
				medical pharma helikopteren fjord fjorden sundet bugten havn motorvejen landsby by sogn amt villa café cafe allé pladsen boulevard stræde torv torvet gruppen linjen
				linien bank hotel marked union ø øen museum
				""");

	private OrganisationWords() {
	}

	/** Whether the word is, or ends in, a word for a kind of organisation or place. */
	static boolean isKind(String lower) {
		String base = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
		return endsInKind(lower) || endsInKind(base);
	}

	/** Whether it is such a word and nothing before it. */
	static boolean isPlainKind(String lower) {
		return KINDS.contains(lower);
	}

	/**
	 * Whether it ends in a kind that no person's name ends in: {@code Langagerskolen}.
	 */
	static boolean endsInLongKind(String lower) {
		for (int from = 2; from <= lower.length() - 5; from++) {
			if (KINDS.contains(lower.substring(from))) {
				return true;
			}
		}
		return false;
	}

	private static boolean endsInKind(String lower) {
		if (KINDS.contains(lower)) {
			return true;
		}
		for (int from = Math.max(2, lower.length() - 16); from <= lower.length() - 4; from++) {
			if (KINDS.contains(lower.substring(from))) {
				return true;
			}
		}
		return false;
	}

}
