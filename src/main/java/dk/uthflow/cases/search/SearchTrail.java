package dk.uthflow.cases.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import dk.uthflow.cases.CaseFields;

import org.springframework.stereotype.Component;

/**
 * What searches leave in the log of look-ups: what was asked for, and the cases of each
 * page and of each part of an extract. Words may name a patient, so the log has their
 * fingerprints; so has whatever else somebody may have typed in place of a choice.
 */
@Component
class SearchTrail {

	private final Trail trail;

	private final CaseFields fields;

	SearchTrail(Trail trail, CaseFields fields) {
		this.trail = trail;
		this.fields = fields;
	}

	/** A page is shown; a search that found nothing was one all the same. */
	void found(SearchQuestion question, List<SearchRow> rows) {
		this.trail.shown(Deed.SEARCHED, rows.stream().map((row) -> row.hit().number().value()).toList(),
				criteria(question));
	}

	/** These leave as a file. */
	void exported(SearchQuestion question, List<String> numbers) {
		this.trail.shown(Deed.EXPORTED, numbers, criteria(question));
	}

	private String criteria(SearchQuestion question) {
		List<String> said = new ArrayList<>();
		say(said, "ord", (question.words() != null) ? this.trail.withoutText(question.words()) : null);
		say(said, "sag", question.number());
		say(said, "sted", question.place());
		say(said, "rapporteret", days(question.reported()));
		say(said, "hændt", days(question.happened()));
		say(said, "afsluttet", days(question.closed()));
		say(said, "type", chosen(question.type(), this.fields.choices(CaseFields.TYPE).keySet()));
		say(said, "alvorlighed", chosen(question.severity(), SearchController.SEVERITIES));
		say(said, "status", question.statuses().isEmpty() ? null
				: question.statuses().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
		say(said, "sagsbehandler", question.handler());
		return said.isEmpty() ? "alt" : String.join(" ", said);
	}

	private String chosen(String text, Collection<String> choices) {
		return (text == null || choices.contains(text)) ? text : this.trail.withoutText(text);
	}

	private static String days(DaySpan span) {
		return span.isBounded()
				? "%s–%s".formatted((span.from() != null) ? span.from() : "", (span.to() != null) ? span.to() : "")
				: null;
	}

	private static void say(List<String> said, String name, Object value) {
		if (value != null) {
			said.add(name + "=" + value);
		}
	}

}
