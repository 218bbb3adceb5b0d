package dk.uthflow.access.directory;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the directory is laid out and how long its answers last. Names are relative to
 * {@code spring.ldap.base}.
 *
 * @param people where the users are
 * @param groups where the role groups are
 * @param userId the attribute with the user id
 * @param organisation the attribute with the name of who a user works for
 * @param cvr the attribute with that organisation's CVR number
 * @param nesting how many levels of groups within groups are followed
 * @param cacheFor how long an answer is used without asking again
 * @param keepFor how long the last answer is used while the directory cannot be reached
 * @param restFor how long the directory is left alone after it failed to answer
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param logInWithin how long a whole log-in may take, which asks several times
 */
@ConfigurationProperties("uthflow.directory")
record DirectorySettings(@DefaultValue("ou=people") String people, @DefaultValue("ou=groups") String groups,
		@DefaultValue("uid") String userId, @DefaultValue("o") String organisation,
		@DefaultValue("departmentNumber") String cvr, @DefaultValue("5") int nesting,
		@DefaultValue("5s") Duration cacheFor, @DefaultValue("10m") Duration keepFor,
		@DefaultValue("2s") Duration restFor, @DefaultValue("1s") Duration connectTimeout,
		@DefaultValue("1500ms") Duration readTimeout, @DefaultValue("1900ms") Duration logInWithin) {

}
