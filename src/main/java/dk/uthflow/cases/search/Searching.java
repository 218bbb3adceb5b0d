package dk.uthflow.cases.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import dk.uthflow.cases.CaseFields;
import dk.uthflow.cases.TimeLeft;
import dk.uthflow.cases.search.CaseSearch.Found;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Service;

/**
 * Answers a question with a page, from one state of the database.
 */
@Service
class Searching {

	private final CaseSearch search;

	private final SearchHits hits;

	private final SearchTransaction transaction;

	private final SorUnits units;

	private final Directory directory;

	private final CaseFields fields;

	private final Clock clock;

	Searching(CaseSearch search, SearchHits hits, SearchTransaction transaction, SorUnits units, Directory directory,
			CaseFields fields, Clock clock) {
		this.search = search;
		this.hits = hits;
		this.transaction = transaction;
		this.units = units;
		this.directory = directory;
		this.fields = fields;
		this.clock = clock;
	}

	/**
	 * @param page from 1; one that does not exist is the last one
	 * @throws SearchTooLong when it is not done in time
	 */
	SearchPage page(SearchQuestion question, SearchScope scope, int page) {
		Answer answer = this.transaction.within(SearchTransaction.PAGE_LIMIT, () -> {
			Found found = this.search.find(question, scope, page);
			return new Answer(found, this.hits.read(found.numbers(), question.words()));
		});
		return new SearchPage(rows(answer.hits()), answer.found().total(), answer.found().page(),
				answer.found().pages(), question.sort() == SearchSort.RELEVANS);
	}

	private List<SearchRow> rows(List<SearchHit> hits) {
		Map<SorId, SorUnit> places = this.units.findAll(hits.stream().map(SearchHit::location).distinct().toList());
		this.directory
			.prepare(hits.stream().map(SearchHit::handler).filter(Objects::nonNull).collect(Collectors.toSet()));
		Map<String, String> types = this.fields.choices(CaseFields.TYPE);
		LocalDate today = LocalDate.now(this.clock);
		return hits.stream()
			.map((hit) -> new SearchRow(hit, above(places.get(hit.location())),
					LocalDate.ofInstant(hit.reported(), this.clock.getZone()), name(hit.handler()),
					(hit.type() != null) ? types.getOrDefault(hit.type(), hit.type()) : null,
					hit.status().isOpen() ? TimeLeft.of(hit.due(), today) : null))
			.toList();
	}

	private static String above(SorUnit unit) {
		int last = (unit != null) ? unit.pathNames().lastIndexOf(" ▸ ") : -1;
		return (last > 0) ? unit.pathNames().substring(0, last) : "";
	}

	/** One who is gone is called by the user id. */
	private String name(String userId) {
		if (userId == null) {
			return null;
		}
		try {
			return this.directory.person(userId).map(Person::fullName).orElse(userId);
		}
		catch (DirectoryUnavailable ex) {
			return userId;
		}
	}

	private record Answer(Found found, List<SearchHit> hits) {

	}

}
