package dk.uthflow.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import dk.uthflow.notice.ReportMails;
import dk.uthflow.notice.ReportNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the mails of plans whose day has come: first, outside any transaction, the
 * directory is asked who of owner and recipients still has a role at the place; then, in
 * one transaction, the day is ticked off and the mails are put in line. A mail that waits
 * long for its server is asked about again, and withdrawn where its reader has lost the
 * role. While the directory is away, all this waits; nodes share the work.
 */
@Component
class PlanDistribution {

	private static final Logger log = LoggerFactory.getLogger(PlanDistribution.class);

	private static final int AT_A_TIME = 200;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu",
			Locale.forLanguageTag("da"));

	private final PlanTable plans;

	private final PlanReaders readers;

	private final Directory directory;

	private final ReportMails mails;

	private final TransactionTemplate transaction;

	PlanDistribution(PlanTable plans, PlanReaders readers, Directory directory, ReportMails mails,
			TransactionTemplate transaction) {
		this.plans = plans;
		this.readers = readers;
		this.directory = directory;
		this.mails = mails;
		this.transaction = transaction;
	}

	/**
	 * Does what there is to do.
	 * @return whether the directory answered
	 */
	boolean run() {
		try {
			this.plans.waiting(AT_A_TIME).forEach(this::distributeOrLeave);
			List<PlanMailKey> waiting = this.mails.waiting().stream().map(PlanMailKey::parse).toList();
			this.directory.prepare(waiting.stream().map(PlanMailKey::person).distinct().toList());
			waiting.forEach(this::withdrawIfLost);
			return true;
		}
		catch (DirectoryUnavailable ex) {
			log.warn("Planer venter, fordi brugerkataloget ikke svarer");
			return false;
		}
	}

	/** One plan that fails holds up no other. */
	private void distributeOrLeave(PlanTable.Waiting waiting) {
		try {
			this.plans.find(waiting.plan()).ifPresent((plan) -> distribute(plan, waiting));
		}
		catch (DataAccessException ex) {
			log.error("Planen {} kunne ikke sendes; der prøves igen", waiting.plan(), ex);
		}
	}

	private void distribute(Plan plan, PlanTable.Waiting waiting) {
		this.directory.prepare(Stream.concat(Stream.of(plan.owner()), plan.recipients().stream()).toList());
		boolean ownerGone = !this.readers.mayPlan(plan.owner(), plan.path());
		List<Person> people = new ArrayList<>();
		if (!ownerGone) {
			plan.recipients().forEach((id) -> this.readers.reader(id, plan.path()).ifPresent(people::add));
		}
		String owner = this.readers.name(plan.owner());
		int without = ownerGone ? 0 : plan.recipients().size() - people.size();
		this.transaction.executeWithoutResult((status) -> {
			if (this.plans.take(waiting, people.size(), without, ownerGone)) {
				people.forEach((person) -> put(plan, waiting, person, owner));
			}
		});
	}

	private void put(Plan plan, PlanTable.Waiting waiting, Person person, String owner) {
		String key = new PlanMailKey(plan.id(), waiting.day(), PlanTable.key(person.id())).toString();
		this.mails.put(key, person.id(), person.email(), new ReportNotice(plan.report().title(), plan.placeName(),
				DAY.format(waiting.day()), plan.frequency().adverb(), owner));
	}

	private void withdrawIfLost(PlanMailKey mail) {
		Optional<Plan> plan = this.plans.find(mail.plan());
		boolean mayHave = plan.isPresent() && plan.get().recipients().contains(mail.person())
				&& this.readers.mayPlan(plan.get().owner(), plan.get().path())
				&& this.readers.reader(mail.person(), plan.get().path()).isPresent();
		if (!mayHave) {
			this.mails.withdraw(mail.toString());
		}
	}

}
