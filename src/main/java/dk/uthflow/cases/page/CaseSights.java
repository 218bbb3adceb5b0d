package dk.uthflow.cases.page;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.cases.CaseReaders;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.page.CaseSight.Action;
import dk.uthflow.sor.SorPath;

import org.springframework.stereotype.Component;

/**
 * Who may see what of a case.
 */
@Component
class CaseSights implements CaseReaders {

	private final Access access;

	CaseSights(Access access) {
		this.access = access;
	}

	@Override
	public boolean mayOpen(String userId, CaseStatus status, SorPath path, String handler) {
		return of(userId, status, path, handler).isPresent();
	}

	/** What the user may see of the case, or empty where nothing: then there is none. */
	Optional<CaseSight> of(String userId, CaseRecord found) {
		return of(userId, found.status(), found.path(), found.handler());
	}

	private Optional<CaseSight> of(String userId, CaseStatus status, SorPath path, String handler) {
		boolean handles = this.access.has(userId, Role.DECENTRAL_SAGSBEHANDLER, path) || isOwn(userId, status, handler);
		boolean receives = status.isOpen() && this.access.has(userId, Role.INITIALMODTAGER, path);
		boolean watches = status.isOpen() && this.access.has(userId, Role.VOGTER, path);
		boolean oversees = status.isUnderHandling() && (this.access.has(userId, Role.KOMMUNE_AABNESAGER, path)
				|| this.access.has(userId, Role.REGION_AABNESAGER, path));
		if (!handles && !receives && !watches && !oversees) {
			return Optional.empty();
		}
		boolean work = (handles && status.isUnderHandling()) || (receives && status == CaseStatus.INDBAKKE);
		Set<Action> rights = EnumSet.noneOf(Action.class);
		if (receives) {
			rights.add(Action.CALL_BACK);
		}
		if (receives || oversees) {
			rights.add(Action.GIVE);
		}
		Set<Action> actions = EnumSet.copyOf(rights);
		actions.removeIf((action) -> !canBeDone(action, status));
		return Optional.of(new CaseSight(handles || receives || watches, handles, work, rights, actions));
	}

	private static boolean canBeDone(Action action, CaseStatus status) {
		return (action == Action.CALL_BACK) ? status == CaseStatus.SAGSBEHANDLING : status.isUnderHandling();
	}

	/**
	 * A private provider sees the open case that was given to this very person, and no
	 * other.
	 */
	private boolean isOwn(String userId, CaseStatus status, String handler) {
		return status.isOpen() && userId.equals(handler) && this.access.has(userId, Role.PRIVATLEVERANDOR);
	}

}
