package dk.uthflow.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import dk.uthflow.sor.SorUnit;

/**
 * A plan as the page's form has it: what was typed, right or wrong.
 *
 * @param navn what it is called
 * @param sted the SOR-ID of the place that was chosen from a list
 * @param stedTekst what stands in the place's field
 * @param stedValg the SOR-ID chosen where the words could mean several places
 * @param rapport which report
 * @param hyppighed how often
 * @param naeste the next day it goes out
 * @param modtager the user ids of who gets it
 */
record PlanForm(String navn, String sted, String stedTekst, String stedValg, String rapport, String hyppighed,
		String naeste, List<String> modtager) {

	static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	PlanForm {
		navn = orEmpty(navn);
		sted = orEmpty(sted);
		stedTekst = orEmpty(stedTekst);
		stedValg = orEmpty(stedValg);
		rapport = orEmpty(rapport);
		hyppighed = orEmpty(hyppighed);
		naeste = orEmpty(naeste);
		modtager = (modtager != null) ? List.copyOf(modtager) : List.of();
	}

	/** For a new plan; the place is known where there is only one it is likely to be. */
	static PlanForm empty(List<SorUnit> tops, LocalDate next) {
		SorUnit place = (tops.size() == 1) ? tops.get(0) : null;
		return new PlanForm("", (place != null) ? place.id().value() : "", (place != null) ? place.name() : "", "",
				PlanReport.AABNE.name(), PlanFrequency.MAANEDLIG.name(), SHOWN.format(next), List.of());
	}

	static PlanForm of(Plan plan) {
		return new PlanForm(plan.name(), plan.path().unit().value(), plan.placeName(), "", plan.report().name(),
				plan.frequency().name(), SHOWN.format(plan.next()), plan.recipients());
	}

	/** With the place that was meant. */
	PlanForm at(SorUnit place) {
		return new PlanForm(this.navn, place.id().value(), place.name(), "", this.rapport, this.hyppighed, this.naeste,
				this.modtager);
	}

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

}
