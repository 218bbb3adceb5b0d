package dk.uthflow.access.candidacy;

import dk.uthflow.access.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * A coarse right that a role gives, wherever it is held.
 *
 * @param role the role, by its plain name
 * @param resource the kind of thing
 * @param id which thing, or {@link Authorization#ANY}
 * @param permissions what may be done with it
 */
record Grant(Role role, Resource resource, String id, Permission... permissions) {

	Authorization in(AuthorizationService rights) {
		Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		right.setGroupId(this.role.id());
		right.setResource(this.resource);
		right.setResourceId(this.id);
		for (Permission permission : this.permissions) {
			right.addPermission(permission);
		}
		return right;
	}

	static boolean areAlike(Authorization one, Authorization other) {
		return signature(one).equals(signature(other));
	}

	private static String signature(Authorization right) {
		return String.join("|", String.valueOf(right.getAuthorizationType()), right.getUserId(), right.getGroupId(),
				String.valueOf(right.getResourceType()), right.getResourceId(),
				String.valueOf(((AuthorizationEntity) right).getPermissions()));
	}

}
