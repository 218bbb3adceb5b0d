package dk.uthflow.anonymise;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Texts of a megabyte that are unkind to a reader.
 */
final class LongTexts {

	static final List<String> PIECES = List.of("1", "A", "@", " ", "a.a.a.", "a", "\n", "A. ", "12 ", "12-", "+45 ",
			"født ", "Mette ", "Mette Hansen og ", "Xqzab ringede ", "\u0301", "\u200b", "\ud800", "(AB/CD)\n", "www.",
			"a@a.", "Vej 1 ", "M e t t e ", "AB 12 345 ", "journal nr ", "0 1 0 2 0 3", "010203-", "Dr. ",
			"Adelheidskursusmedicinvognen ", "Lægerne Hansen og ");

	private static final int MEGABYTE = 1_000_000;

	private LongTexts() {
	}

	static String megabyteOf(String piece) {
		return piece.repeat(MEGABYTE / piece.length());
	}

	static String megabyteOfReports() {
		String reports = LabelledText.read("tuning").stream().map(LabelledText::text).collect(Collectors.joining("\n"));
		return reports.repeat(MEGABYTE / reports.length() + 1).substring(0, MEGABYTE);
	}

}
