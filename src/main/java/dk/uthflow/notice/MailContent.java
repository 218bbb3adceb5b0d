package dk.uthflow.notice;

import java.util.List;

/**
 * What a mail says: cases in groups.
 *
 * @param grupper the groups, in order
 */
record MailContent(List<Group> grupper) {

	/**
	 * Cases of which there is the same to say.
	 *
	 * @param overskrift what there is to say
	 * @param sager the cases
	 */
	record Group(String overskrift, List<Row> sager) {

	}

	/**
	 * A case, told without a word of what was written about it.
	 *
	 * @param nummer its number
	 * @param sted the unit's name
	 * @param alder its age, in words
	 * @param frist the days left, in words
	 * @param sagsbehandler who has it, or null
	 * @param kanAabnes whether the reader may open its page
	 */
	record Row(String nummer, String sted, String alder, String frist, String sagsbehandler, boolean kanAabnes) {

	}

}
