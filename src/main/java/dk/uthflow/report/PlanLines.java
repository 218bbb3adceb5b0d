package dk.uthflow.report;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dk.uthflow.access.Directory;
import dk.uthflow.access.PageWords;
import dk.uthflow.sor.SorUnit;

import org.springframework.stereotype.Component;

/** Plans as the list shows them, with who may have them at this moment. */
@Component
class PlanLines {

	private final PlanTable plans;

	private final PlanReaders readers;

	private final Directory directory;

	private final PageWords words;

	PlanLines(PlanTable plans, PlanReaders readers, Directory directory, PageWords words) {
		this.plans = plans;
		this.readers = readers;
		this.directory = directory;
		this.words = words;
	}

	List<Line> own(String userId) {
		return lines(this.plans.of(userId));
	}

	List<Line> others(String userId, Collection<SorUnit> places) {
		return lines(this.plans.ofOthers(userId, places.stream().map(SorUnit::path).toList()));
	}

	private List<Line> lines(List<Plan> plans) {
		this.directory.prepare(plans.stream()
			.flatMap((plan) -> Stream.concat(Stream.of(plan.owner()), plan.recipients().stream()))
			.distinct()
			.toList());
		return plans.stream().map(this::line).toList();
	}

	private Line line(Plan plan) {
		List<Reader> recipients = plan.recipients()
			.stream()
			.map((id) -> new Reader(this.readers.name(id), this.readers.reader(id, plan.path()).isEmpty()))
			.toList();
		return new Line(plan.id(), plan.name(), plan.report(), plan.placeName(), plan.frequency(), plan, recipients,
				this.readers.name(plan.owner()), !this.readers.mayPlan(plan.owner(), plan.path()), last(plan.last()));
	}

	private String last(Plan.LastRun last) {
		if (last == null) {
			return this.words.say("plans.last.never");
		}
		String day = DateTimeFormatter.ofPattern(this.words.say("case.day"), this.words.locale()).format(last.day());
		if (!last.distributed()) {
			return this.words.say("plans.last.underWay", day);
		}
		if (last.ownerGone()) {
			return this.words.say("plans.last.ownerGone", day);
		}
		return this.words.say("plans.last.sent", day, last.sent(), last.withoutRole());
	}

	/**
	 * A plan in the list.
	 *
	 * @param ownerGone whether it is not sent now, the owner having no role at its place
	 */
	record Line(UUID id, String name, PlanReport report, String placeName, PlanFrequency frequency, Plan plan,
			List<Reader> recipients, String owner, boolean ownerGone, String last) {

	}

	/**
	 * Who gets a plan.
	 *
	 * @param lost whether that person gets nothing now, having no role at its place
	 */
	record Reader(String name, boolean lost) {

	}

}
