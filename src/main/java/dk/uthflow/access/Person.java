package dk.uthflow.access;

/**
 * A user of the directory.
 *
 * @param id the user id (LDAP {@code uid})
 * @param givenName first name
 * @param familyName surname
 * @param email address, or null
 * @param organisation the name of who they work for, or null
 * @param cvr the organisation's CVR number, or null
 */
public record Person(String id, String givenName, String familyName, String email, String organisation, String cvr) {

	public Person(String id, String givenName, String familyName, String email) {
		this(id, givenName, familyName, email, null, null);
	}

	public String fullName() {
		return (this.givenName + " " + this.familyName).strip();
	}

}
