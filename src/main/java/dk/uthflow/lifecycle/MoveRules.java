package dk.uthflow.lifecycle;

import java.util.Objects;
import java.util.Set;

import dk.uthflow.access.Access;
import dk.uthflow.access.Assignable;
import dk.uthflow.access.Role;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.NotMoved.Reason;

import org.springframework.stereotype.Component;

/**
 * Who may move a case that is being handled, to whom, and when.
 */
@Component
class MoveRules {

	private static final Set<Role> GIVERS = Set.of(Role.INITIALMODTAGER, Role.KOMMUNE_AABNESAGER,
			Role.REGION_AABNESAGER);

	private final Access access;

	private final Assignable assignable;

	MoveRules(Access access, Assignable assignable) {
		this.access = access;
		this.assignable = assignable;
	}

	void requireMayGive(CaseRecord found, String userId) {
		if (GIVERS.stream().noneMatch((role) -> this.access.has(userId, role, found.path()))) {
			throw noRight();
		}
	}

	void requireMayCallBack(CaseRecord found, String userId) {
		if (!this.access.has(userId, Role.INITIALMODTAGER, found.path())) {
			throw noRight();
		}
	}

	/**
	 * The case is being handled by the one whom the page showed, and not by the receiver.
	 */
	void requireGivable(CaseRecord found, HeldCase held, String receiver) {
		if (!found.status().isUnderHandling()) {
			throw movedOn(found);
		}
		if (Objects.equals(found.handler(), receiver)) {
			throw (receiver != null) ? new Refusal(Reason.ALREADY_THERE, "refused.move.already", receiver)
					: new Refusal(Reason.ALREADY_THERE, "refused.move.alreadyGroup");
		}
		requireStillHeld(found, held);
	}

	void requireCallable(CaseRecord found, HeldCase held) {
		if (found.status() == CaseStatus.INDBAKKE) {
			throw new Refusal(Reason.ALREADY_THERE, "refused.move.alreadyInbox");
		}
		if (found.status() != CaseStatus.SAGSBEHANDLING) {
			throw movedOn(found);
		}
		requireStillHeld(found, held);
	}

	void requireMayHandle(CaseRecord found, String person) {
		if (!this.assignable.mayHandle(person, found.path())) {
			throw noRoleThere(person);
		}
	}

	static Refusal noRight() {
		return new Refusal(Reason.NO_RIGHT, "refused.move.noRight");
	}

	static Refusal noRoleThere(String person) {
		return new Refusal(Reason.NO_ROLE_THERE, "refused.move.noRole", person);
	}

	static Refusal takenBy(String handler) {
		return (handler != null) ? new Refusal(Reason.TAKEN_MEANWHILE, "refused.move.taken", handler)
				: new Refusal(Reason.TAKEN_MEANWHILE, "refused.move.takenGroup");
	}

	private static void requireStillHeld(CaseRecord found, HeldCase held) {
		if (!Objects.equals(found.handler(), held.handler())) {
			throw takenBy(found.handler());
		}
	}

	private static Refusal movedOn(CaseRecord found) {
		return new Refusal(Reason.MOVED_ON, "refused.move.movedOn", found.status());
	}

}
