package dk.uthflow.access.matrix;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import dk.uthflow.access.RoleAt;

/**
 * People and their roles in the running application's directory, taken out again at the
 * end.
 */
final class PeopleOfMatrix {

	private static final String BASE = ",dc=uthflow,dc=dk";

	private final InMemoryDirectoryServer directory;

	private final Deque<Undo> undo = new ArrayDeque<>();

	PeopleOfMatrix(InMemoryDirectoryServer directory) {
		this.directory = directory;
	}

	void join(String userId) {
		change(() -> this.directory.add("dn: " + person(userId), "objectClass: inetOrgPerson", "uid: " + userId,
				"cn: " + userId, "givenName: Matrix", "sn: " + userId, "userPassword: demo"));
		this.undo.push(() -> {
			if (this.directory.getEntry(person(userId)) != null) {
				this.directory.delete(person(userId));
			}
		});
	}

	void give(String userId, RoleAt role) {
		change(() -> {
			if (this.directory.getEntry(group(role)) == null) {
				this.directory.add("dn: " + group(role), "objectClass: groupOfNames", "cn: " + role.group(),
						"member: " + person(userId));
			}
			else {
				this.directory.modify(group(role), new Modification(ModificationType.ADD, "member", person(userId)));
			}
		});
		this.undo.push(() -> takeIfGiven(userId, role));
	}

	void take(String userId, RoleAt role) {
		change(() -> takeIfGiven(userId, role));
	}

	/** Removes the person; what is returned brings them back. */
	Runnable remove(String userId) {
		Entry entry = entry(userId);
		change(() -> this.directory.delete(person(userId)));
		return () -> change(() -> this.directory.add(entry));
	}

	void removeAll() {
		while (!this.undo.isEmpty()) {
			change(this.undo.pop());
		}
	}

	private void takeIfGiven(String userId, RoleAt role) throws LDAPException {
		Entry entry = this.directory.getEntry(group(role));
		if (entry == null) {
			return;
		}
		String[] members = entry.getAttributeValues("member");
		if (members.length == 1 && members[0].equals(person(userId))) {
			this.directory.delete(group(role));
		}
		else if (Arrays.asList(members).contains(person(userId))) {
			this.directory.modify(group(role), new Modification(ModificationType.DELETE, "member", person(userId)));
		}
	}

	private Entry entry(String userId) {
		try {
			return this.directory.getEntry(person(userId));
		}
		catch (LDAPException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void change(Undo change) {
		try {
			change.run();
		}
		catch (LDAPException | LDIFException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String person(String userId) {
		return "uid=" + userId + ",ou=people" + BASE;
	}

	private static String group(RoleAt role) {
		return "cn=" + role.group() + ",ou=groups" + BASE;
	}

	private interface Undo {

		void run() throws LDAPException, LDIFException;

	}

}
