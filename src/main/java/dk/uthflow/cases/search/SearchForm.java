package dk.uthflow.cases.search;

import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * What somebody typed on the page, word for word.
 *
 * @param ord words to search for
 * @param sagsnummer a case's number
 * @param sted the SOR-ID of a place that was chosen
 * @param stedTekst what stands in the place's field
 * @param stedValg the SOR-ID of one of several places that the text could mean
 * @param rapporteretFra first day of reporting
 * @param rapporteretTil last day of reporting
 * @param haendtFra first day of the event
 * @param haendtTil last day of the event
 * @param afsluttetFra first day of closing
 * @param afsluttetTil last day of closing
 * @param type the hovedgruppe
 * @param alvorlighed the category
 * @param status a status, or {@link #OPEN} or {@link #CLOSED}
 * @param sagsbehandler user id or name
 * @param sorter the order
 */
record SearchForm(String ord, String sagsnummer, String sted, String stedTekst, String stedValg, String rapporteretFra,
		String rapporteretTil, String haendtFra, String haendtTil, String afsluttetFra, String afsluttetTil,
		String type, String alvorlighed, String status, String sagsbehandler, String sorter) {

	static final String OPEN = "AABEN";

	static final String CLOSED = "LUKKET";

	static final SearchForm EMPTY = new SearchForm(null, null, null, null, null, null, null, null, null, null, null,
			null, null, null, null, null);

	/** What is a control character is a space, and what is blank is nothing. */
	SearchForm {
		ord = clean(ord);
		sagsnummer = clean(sagsnummer);
		sted = clean(sted);
		stedTekst = clean(stedTekst);
		stedValg = clean(stedValg);
		rapporteretFra = clean(rapporteretFra);
		rapporteretTil = clean(rapporteretTil);
		haendtFra = clean(haendtFra);
		haendtTil = clean(haendtTil);
		afsluttetFra = clean(afsluttetFra);
		afsluttetTil = clean(afsluttetTil);
		type = clean(type);
		alvorlighed = clean(alvorlighed);
		status = clean(status);
		sagsbehandler = clean(sagsbehandler);
		sorter = clean(sorter);
	}

	/** Whether something beside words is asked for. */
	public boolean hasFilters() {
		return Stream
			.of(this.sagsnummer, this.stedTekst, this.rapporteretFra, this.rapporteretTil, this.haendtFra,
					this.haendtTil, this.afsluttetFra, this.afsluttetTil, this.type, this.alvorlighed, this.status,
					this.sagsbehandler)
			.anyMatch(Objects::nonNull);
	}

	private static String clean(String text) {
		return StringUtils.hasText(text) ? text.replaceAll("\\p{Cntrl}", " ").strip() : null;
	}

}
