package dk.uthflow.report;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dk.uthflow.access.Directory;
import dk.uthflow.sor.SorUnit;

import org.springframework.stereotype.Component;

/** Plans as the list shows them, with who may have them at this moment. */
@Component
class PlanLines {

	private final PlanTable plans;

	private final PlanReaders readers;

	private final Directory directory;

	PlanLines(PlanTable plans, PlanReaders readers, Directory directory) {
		this.plans = plans;
		this.readers = readers;
		this.directory = directory;
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

	private static String last(Plan.LastRun last) {
		if (last == null) {
			return "Ikke sendt endnu";
		}
		String day = PlanForm.SHOWN.format(last.day());
		if (!last.distributed()) {
			return day + ": er ved at blive sendt";
		}
		if (last.ownerGone()) {
			return day + ": ikke sendt, ejeren havde ingen rolle på stedet";
		}
		String sent = day + ": sendt til " + last.sent();
		return (last.withoutRole() > 0) ? "%s, ikke til %d uden rolle".formatted(sent, last.withoutRole()) : sent;
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
