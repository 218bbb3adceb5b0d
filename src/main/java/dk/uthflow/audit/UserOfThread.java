package dk.uthflow.audit;

import java.util.Optional;

/**
 * Knows the user that a thread without a request acts for.
 */
public interface UserOfThread {

	Optional<String> userId();

}
