package dk.uthflow.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The directory of users and their roles. Answers are a few seconds old at most; when the
 * directory cannot be reached, what was known lasts for a bounded time. It is never asked
 * inside a transaction: there, only what is already known is answered, so what a
 * transaction will need must have been asked for before it began.
 * <p>
 * Every method throws {@link DirectoryUnavailable} where there is no answer.
 */
public interface Directory {

	Optional<Person> person(String userId);

	/** Every role the user has now, at every place; empty for one who is unknown. */
	Set<RoleAt> rolesOf(String userId);

	/** The users who have exactly this role at exactly this location. */
	List<Person> members(RoleAt roleAt);

	/** Every place at which the role is given to somebody. */
	Set<RoleAt> places(Role role);

	/**
	 * Asks about all these users in one go, where what is known of them is not fresh, so
	 * that what follows about each of them asks no more. Never fails: who could not be
	 * asked about is asked about later.
	 */
	void prepare(Collection<String> userIds);

	/**
	 * Asks the directory anew about the user, so that what follows in the same request
	 * knows the roles of this moment.
	 * @return the person, or empty for one who is no longer there
	 */
	Optional<Person> refresh(String userId);

}
