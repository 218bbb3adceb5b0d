package dk.uthflow.cases.search;

import java.util.Set;

import dk.uthflow.access.Access;
import dk.uthflow.access.Role;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnits;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may search where: a decentral sagsbehandler in all cases, an initialmodtager in the
 * open ones, each at or below the places of the role. Nobody else may.
 */
@Component
class SearchRights {

	static final Set<Role> ROLES = Set.of(Role.DECENTRAL_SAGSBEHANDLER, Role.INITIALMODTAGER);

	/** With more organisations than these, a scope is wide. */
	private static final int FEW = 8;

	private final Access access;

	private final SorUnits units;

	SearchRights(Access access, SorUnits units) {
		this.access = access;
		this.units = units;
	}

	/**
	 * @throws ResponseStatusException 403 when the user may not search anywhere
	 */
	SearchScope scopeOf(String userId) {
		Set<SorId> every = this.access.locations(userId, Role.DECENTRAL_SAGSBEHANDLER);
		Set<SorId> open = this.access.locations(userId, Role.INITIALMODTAGER);
		return required(new SearchScope(every, open, isWide(every)));
	}

	/**
	 * @throws ResponseStatusException 403 when the user may not extract anything
	 */
	SearchScope extractScopeOf(String userId) {
		return required(scopeOf(userId).forExtracts());
	}

	private boolean isWide(Set<SorId> places) {
		return places.size() > FEW && this.units.findAll(places)
			.values()
			.stream()
			.filter((unit) -> unit.path().root().equals(unit.id()))
			.count() > FEW;
	}

	private static SearchScope required(SearchScope scope) {
		if (scope.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return scope;
	}

}
