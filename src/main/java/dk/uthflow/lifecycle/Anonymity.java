package dk.uthflow.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.PersonalDataFinder;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.lifecycle.anonymising.Draft;
import dk.uthflow.lifecycle.anonymising.Drafts;
import dk.uthflow.lifecycle.anonymising.Review;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks through all that a case says for what tells who somebody is, and knows what the
 * handler has answered about it.
 */
@Component
class Anonymity {

	private final PersonalDataFinder finder;

	private final CaseTexts texts;

	private final Drafts drafts;

	private final Directory directory;

	private final ObjectProvider<IdentityService> identities;

	private final Clock clock;

	Anonymity(PersonalDataFinder finder, CaseTexts texts, Drafts drafts, Directory directory,
			ObjectProvider<IdentityService> identities, Clock clock) {
		this.finder = finder;
		this.texts = texts;
		this.drafts = drafts;
		this.directory = directory;
		this.identities = identities;
		this.clock = clock;
	}

	/** The texts and how they would leave by the answers so far. */
	Review review(Map<String, Object> values) {
		return new Review(this.texts.of(values), names(values), draft(values), day(values), this.finder);
	}

	/**
	 * What is found for certain and nobody has answered for, by field
	 * ({@code laegemidler[0].navn} for one inside a list).
	 */
	Map<String, List<Finding>> unanswered(Map<String, Object> values) {
		Draft draft = draft(values);
		Set<String> names = names(values);
		Map<String, List<Finding>> unanswered = new LinkedHashMap<>();
		this.texts.of(values).forEach((text) -> {
			List<Finding> found = Review.unanswered(text.field(), this.finder.find(text.text(), names), draft);
			if (!found.isEmpty()) {
				unanswered.put(text.field(), found);
			}
		});
		return unanswered;
	}

	/**
	 * The names that the case itself knows: its patient, its reporter, who handles it and
	 * who is at work on it. Inside a transaction, those whom the directory was asked
	 * about before.
	 */
	Set<String> names(Map<String, Object> values) {
		Authentication user = this.identities.getObject().getCurrentAuthentication();
		Stream<String> staff = Stream
			.of((String) values.get(CaseVariables.HANDLER), (user != null) ? user.getUserId() : null)
			.filter(Objects::nonNull)
			.distinct()
			.map(this::fullName);
		return Stream.concat(
				CaseVariables.NAMES.stream().map(values::get).filter(String.class::isInstance).map(String.class::cast),
				staff)
			.filter((name) -> name != null && !name.isBlank())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whatever in a text of its own may tell who somebody is, certain or not: for a text
	 * that stays and that nobody looks through any more.
	 * @param text the text, or null for none
	 * @param values the case's values, whose names are known
	 */
	List<Finding> suspicions(String text, Map<String, Object> values) {
		return (text != null) ? this.finder.find(text, names(values)) : List.of();
	}

	/** Ages are reckoned for the day of the event. */
	LocalDate day(Map<String, Object> values) {
		Object day = values.get("haendelsesdato");
		return (day instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d")) ? LocalDate.parse(text)
				: LocalDate.now(this.clock);
	}

	private Draft draft(Map<String, Object> values) {
		return this.drafts.of(new CaseNumber((String) values.get(CaseVariables.CASE_NUMBER)));
	}

	private String fullName(String userId) {
		try {
			return this.directory.person(userId).map(Person::fullName).orElse(null);
		}
		catch (DirectoryUnavailable ex) {
			return null;
		}
	}

}
