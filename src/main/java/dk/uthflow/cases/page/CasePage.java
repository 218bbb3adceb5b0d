package dk.uthflow.cases.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.PageWords;
import dk.uthflow.access.Person;
import dk.uthflow.cases.Attachment;
import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.CaseCourse;
import dk.uthflow.cases.CaseFields;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStep;
import dk.uthflow.cases.Cases;
import dk.uthflow.cases.TimeLeft;
import dk.uthflow.cases.page.CaseView.Line;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

import org.springframework.stereotype.Service;

/**
 * Puts together what one reader may see of a case.
 */
@Service
class CasePage {

	private final Cases cases;

	private final Attachments attachments;

	private final CaseSights sights;

	private final CaseFields fields;

	private final CaseCourse course;

	private final SorUnits units;

	private final Directory directory;

	private final Clock clock;

	private final PageWords words;

	CasePage(Cases cases, Attachments attachments, CaseSights sights, CaseFields fields, CaseCourse course,
			SorUnits units, Directory directory, Clock clock, PageWords words) {
		this.cases = cases;
		this.attachments = attachments;
		this.sights = sights;
		this.fields = fields;
		this.course = course;
		this.units = units;
		this.directory = directory;
		this.clock = clock;
		this.words = words;
	}

	/** The case, or empty where there is none for this reader. */
	Optional<CaseView> of(String number, String userId) {
		return CaseNumber.parse(number)
			.flatMap(this.cases::find)
			.flatMap((found) -> this.sights.of(userId, found).map((sight) -> view(found, sight)));
	}

	/** A file of the case, for somebody who reads its texts. */
	Optional<Attachment> file(String number, UUID id, String userId) {
		return CaseNumber.parse(number)
			.flatMap(this.cases::find)
			.filter((found) -> this.sights.of(userId, found).filter(CaseSight::texts).isPresent())
			.flatMap((found) -> this.attachments.find(found.number(), id));
	}

	private CaseView view(CaseRecord found, CaseSight sight) {
		List<CaseStep> steps = this.course.of(found.number());
		Map<String, String> names = names(found, steps);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate reported = found.reported().atZone(this.clock.getZone()).toLocalDate();
		Object type = found.values().get(CaseFields.TYPE);
		return new CaseView(found, sight,
				this.units.find(found.path().unit()).map(SorUnit::pathNames).orElse(found.locationName()),
				names.get(found.handler()),
				(type != null) ? this.fields.choices(CaseFields.TYPE).getOrDefault(type, type.toString()) : null,
				ChronoUnit.DAYS.between(reported, today),
				found.status().isOpen() ? TimeLeft.of(found.due(), today) : null,
				sight.texts() ? new CaseEntries(this.fields.all(), sight.identity()).of(found.values()) : List.of(),
				sight.texts() ? this.attachments.of(found.number()) : List.of(),
				steps.stream().map((step) -> line(step, names)).toList(),
				sight.work() ? this.course.task(found.number()).orElse(null) : null);
	}

	private Line line(CaseStep step, Map<String, String> names) {
		String what = switch (step.kind()) {
			case STEP -> step.step();
			case TAKEN -> this.words.say("casePage.step.taken");
			case GIVEN -> this.words.say("casePage.step.given", names.get(step.receiver()));
			case PUT_BACK -> this.words.say("casePage.step.putBack");
		};
		return new Line(what, step.kind() == CaseStep.Kind.STEP, (step.who() != null) ? names.get(step.who()) : "",
				step.from(), step.to());
	}

	/** All people of the page at once; one who is gone is called by the user id. */
	private Map<String, String> names(CaseRecord found, List<CaseStep> steps) {
		Set<String> userIds = Stream
			.concat(Stream.of(found.handler()),
					steps.stream().flatMap((step) -> Stream.of(step.who(), step.receiver())))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		this.directory.prepare(userIds);
		Map<String, String> names = new HashMap<>();
		userIds.forEach((userId) -> names.put(userId, name(userId)));
		return names;
	}

	private String name(String userId) {
		try {
			return this.directory.person(userId).map(Person::fullName).orElse(userId);
		}
		catch (DirectoryUnavailable ex) {
			return userId;
		}
	}

}
