package dk.uthflow.access;

/**
 * A user of the directory.
 *
 * @param id the user id (LDAP {@code uid})
 * @param givenName first name
 * @param familyName surname
 * @param email address, or null
 */
public record Person(String id, String givenName, String familyName, String email) {

	public String fullName() {
		return (this.givenName + " " + this.familyName).strip();
	}

}
