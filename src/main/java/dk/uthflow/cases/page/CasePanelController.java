package dk.uthflow.cases.page;

import java.security.Principal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import dk.uthflow.access.Assignable;
import dk.uthflow.access.Person;
import dk.uthflow.audit.Trail;
import dk.uthflow.cases.CaseReaders;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.TimeLeft;
import dk.uthflow.cases.page.CaseSight.Action;
import dk.uthflow.cases.page.SimilarCases.SimilarCase;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What Tasklist shows of a case beside its task, for those who may open its page, and
 * whom its receiver may give it to.
 */
@RestController
class CasePanelController {

	private static final int SIMILAR = 5;

	private static final int MOST_PEOPLE = 20;

	private static final int LONGEST_QUERY = 100;

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private final CasePage page;

	private final SimilarCases similar;

	private final CaseReaders readers;

	private final Assignable assignable;

	private final Trail trail;

	private final Clock clock;

	CasePanelController(CasePage page, SimilarCases similar, CaseReaders readers, Assignable assignable, Trail trail,
			Clock clock) {
		this.page = page;
		this.similar = similar;
		this.readers = readers;
		this.assignable = assignable;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping("/api/sager/{number}/panel")
	Panel panel(@PathVariable String number, Principal user) {
		CaseView view = find(number, user);
		CaseRecord found = view.found();
		this.trail.read(found.number().value());
		List<Similar> alike = similar(view, user.getName());
		this.trail.listed(alike.stream().map(Similar::sag).toList());
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), COPENHAGEN);
		TimeLeft left = view.left();
		return new Panel(found.number().value(), found.headline(), view.place(), found.status().danish(),
				TimeLeft.age(LocalDate.ofInstant(found.reported(), COPENHAGEN), today),
				(left != null) ? left.text() : null, (left != null) ? left.urgency() : null, found.severity(),
				view.type(), view.handler(),
				view.course()
					.stream()
					.map((line) -> new Step(line.what(), line.who(), line.from(), line.to()))
					.toList(),
				alike);
	}

	/** Who may be given the case as its handler, for those who may give it. */
	@GetMapping("/api/sager/{number}/behandlere")
	List<Handler> handlers(@PathVariable String number, @RequestParam(name = "q", defaultValue = "") String query,
			Principal user) {
		CaseView view = find(number, user);
		if (!view.sight().rights().contains(Action.GIVE)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		String words = plain(query.substring(0, Math.min(query.length(), LONGEST_QUERY)));
		return this.assignable.handlersFor(view.found().path())
			.stream()
			.filter((person) -> List.of(words.strip().split("\\s+"))
				.stream()
				.allMatch(plain(person.fullName() + " " + person.id())::contains))
			.limit(MOST_PEOPLE)
			.map(Handler::of)
			.toList();
	}

	/**
	 * Only those that the reader may open too; who has nothing but what was given to them
	 * by name sees no other case.
	 */
	private List<Similar> similar(CaseView view, String userId) {
		if (!view.sight().texts()) {
			return List.of();
		}
		return this.similar.to(view.found())
			.stream()
			.filter((one) -> this.readers.mayOpen(userId, one.status(), one.path(), one.handler()))
			.limit(SIMILAR)
			.map(Similar::of)
			.toList();
	}

	private CaseView find(String number, Principal user) {
		return this.page.of(number, user.getName())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** As people type it, with or without accents and capitals. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

	/**
	 * A case beside its task.
	 *
	 * @param sag its number
	 * @param overskrift its headline
	 * @param sti the path of its place, in names
	 * @param status where it is, in words
	 * @param alder its age, in words
	 * @param frist the days left, in words, or null when it is closed
	 * @param hast how urgent it is, or null
	 * @param alvorlighed its severity, or null
	 * @param type its main group, or null
	 * @param sagsbehandler the name of who has it, or null
	 * @param forloeb its course, the first step first
	 * @param lignende cases that are like it
	 */
	record Panel(String sag, String overskrift, String sti, String status, String alder, String frist,
			TimeLeft.Urgency hast, String alvorlighed, String type, String sagsbehandler, List<Step> forloeb,
			List<Similar> lignende) {

	}

	/**
	 * A step of the course.
	 *
	 * @param hvad what happened
	 * @param hvem who did it or has it, or empty
	 * @param fra when
	 * @param til until when, or null
	 */
	record Step(String hvad, String hvem, Instant fra, Instant til) {

	}

	/**
	 * A similar case.
	 *
	 * @param sag its number
	 * @param overskrift its headline
	 * @param rapporteret the day it was reported
	 * @param status where it is, in words
	 */
	record Similar(String sag, String overskrift, LocalDate rapporteret, String status) {

		static Similar of(SimilarCase one) {
			CaseStatus status = one.status();
			return new Similar(one.number().value(), one.headline(), LocalDate.ofInstant(one.reported(), COPENHAGEN),
					status.danish());
		}

	}

	/**
	 * Somebody who may get a case.
	 *
	 * @param id the user id
	 * @param navn the name
	 */
	record Handler(String id, String navn) {

		static Handler of(Person person) {
			return new Handler(person.id(), person.fullName());
		}

	}

}
