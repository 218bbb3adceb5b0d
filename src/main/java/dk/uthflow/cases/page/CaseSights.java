package dk.uthflow.cases.page;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.page.CaseSight.Action;

import org.springframework.stereotype.Component;

/**
 * Who may see what of a case.
 */
@Component
class CaseSights {

	private final Access access;

	CaseSights(Access access) {
		this.access = access;
	}

	/** What the user may see of the case, or empty where nothing: then there is none. */
	Optional<CaseSight> of(String userId, CaseRecord found) {
		boolean handles = has(userId, Role.DECENTRAL_SAGSBEHANDLER, found) || isOwn(userId, found);
		boolean receives = found.status().isOpen() && has(userId, Role.INITIALMODTAGER, found);
		boolean watches = found.status().isOpen() && has(userId, Role.VOGTER, found);
		boolean oversees = found.status().isUnderHandling()
				&& (has(userId, Role.KOMMUNE_AABNESAGER, found) || has(userId, Role.REGION_AABNESAGER, found));
		if (!handles && !receives && !watches && !oversees) {
			return Optional.empty();
		}
		boolean work = (handles && found.status().isUnderHandling())
				|| (receives && found.status() == CaseStatus.INDBAKKE);
		Set<Action> rights = EnumSet.noneOf(Action.class);
		if (receives) {
			rights.add(Action.CALL_BACK);
		}
		if (receives || oversees) {
			rights.add(Action.GIVE);
		}
		Set<Action> actions = EnumSet.copyOf(rights);
		actions.removeIf((action) -> !canBeDone(action, found.status()));
		return Optional.of(new CaseSight(handles || receives || watches, handles, work, rights, actions));
	}

	private static boolean canBeDone(Action action, CaseStatus status) {
		return (action == Action.CALL_BACK) ? status == CaseStatus.SAGSBEHANDLING : status.isUnderHandling();
	}

	/**
	 * A private provider sees the open case that was given to this very person, and no
	 * other.
	 */
	private boolean isOwn(String userId, CaseRecord found) {
		return found.status().isOpen() && userId.equals(found.handler())
				&& this.access.has(userId, Role.PRIVATLEVERANDOR);
	}

	private boolean has(String userId, Role role, CaseRecord found) {
		return this.access.has(userId, role, found.path());
	}

}
