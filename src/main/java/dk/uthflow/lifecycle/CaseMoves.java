package dk.uthflow.lifecycle;

import java.util.Optional;
import java.util.function.Consumer;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.PageWords;
import dk.uthflow.access.Person;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseWork;
import dk.uthflow.cases.Cases;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.NotMoved;
import dk.uthflow.cases.NotMoved.Reason;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves one case in one transaction: the record is locked, the rules are asked again, and
 * task, variable and record change together. What the directory must answer in there is
 * asked for before.
 */
@Service
class CaseMoves implements CaseWork {

	private final Cases cases;

	private final MoveRules rules;

	private final MovedTasks tasks;

	private final Directory directory;

	private final TransactionTemplate transaction;

	private final PageWords words;

	CaseMoves(Cases cases, MoveRules rules, MovedTasks tasks, Directory directory,
			PlatformTransactionManager transactions, PageWords words) {
		this.cases = cases;
		this.rules = rules;
		this.tasks = tasks;
		this.directory = directory;
		this.words = words;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public void giveToPerson(HeldCase held, String person, String userId) {
		String receiver = spelled(person);
		move(held, userId, (found) -> {
			this.rules.requireMayGive(found, userId);
			this.rules.requireGivable(found, held, receiver);
			this.rules.requireMayHandle(found, receiver);
			this.tasks.give(found, receiver, userId);
		});
	}

	@Override
	public void giveToGroup(HeldCase held, String userId) {
		move(held, userId, (found) -> {
			this.rules.requireMayGive(found, userId);
			this.rules.requireGivable(found, held, null);
			this.tasks.give(found, null, userId);
		});
	}

	@Override
	public void callBack(HeldCase held, String userId) {
		move(held, userId, (found) -> {
			this.rules.requireMayCallBack(found, userId);
			this.rules.requireCallable(found, held);
			this.tasks.callBack(found, userId);
		});
	}

	private void move(HeldCase held, String userId, Consumer<CaseRecord> change) {
		asked(userId);
		try {
			this.transaction.executeWithoutResult(
					(status) -> change.accept(this.cases.lock(held.number()).orElseThrow(() -> MoveRules.noRight())));
		}
		catch (Refusal ex) {
			throw new NotMoved(ex.reason(), said(ex));
		}
		catch (OptimisticLockingException | ConcurrencyFailureException ex) {
			throw new NotMoved(Reason.TAKEN_MEANWHILE, this.words.say("refused.move.sameMoment"));
		}
		catch (SuspendedEntityInteractionException ex) {
			throw new NotMoved(Reason.ON_HOLD, this.words.say("refused.move.onHold"));
		}
		catch (DirectoryUnavailable ex) {
			throw directoryAway();
		}
	}

	private String said(Refusal refusal) {
		return this.words.say(refusal.getMessage(),
				(refusal.status() != null) ? this.words.say(refusal.status().key()) : name(refusal.person()));
	}

	/** The user id as the directory spells it. */
	private String spelled(String person) {
		return asked(person).map(Person::id).orElse(person);
	}

	/** Has the directory's answer of this moment ready for inside the transaction. */
	private Optional<Person> asked(String userId) {
		try {
			return this.directory.refresh(userId);
		}
		catch (DirectoryUnavailable ex) {
			throw directoryAway();
		}
	}

	private String name(String userId) {
		if (userId == null) {
			return "";
		}
		try {
			return this.directory.person(userId).map(Person::fullName).orElse(userId);
		}
		catch (DirectoryUnavailable ex) {
			return userId;
		}
	}

	private NotMoved directoryAway() {
		return new NotMoved(Reason.DIRECTORY_AWAY, this.words.say("refused.move.directory"));
	}

}
