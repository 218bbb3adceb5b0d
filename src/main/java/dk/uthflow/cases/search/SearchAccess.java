package dk.uthflow.cases.search;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may search where: a decentral sagsbehandler in all cases, an initialmodtager in the
 * open ones, each at or below the places of the role. Nobody else may.
 */
@Component
class SearchAccess {

	private final Access access;

	SearchAccess(Access access) {
		this.access = access;
	}

	/**
	 * @throws AccessDeniedException when the user may not search anywhere
	 */
	SearchScope scopeOf(String userId) {
		SearchScope scope = new SearchScope(this.access.locations(userId, Role.DECENTRAL_SAGSBEHANDLER),
				this.access.locations(userId, Role.INITIALMODTAGER));
		return allowed(scope);
	}

	/**
	 * @throws AccessDeniedException when the user may not extract anywhere
	 */
	SearchScope extractScopeOf(String userId) {
		return allowed(scopeOf(userId).forExtracts());
	}

	private static SearchScope allowed(SearchScope scope) {
		if (scope.isEmpty()) {
			throw new AccessDeniedException("No role that searches");
		}
		return scope;
	}

}
