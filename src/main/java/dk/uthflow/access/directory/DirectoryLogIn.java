package dk.uthflow.access.directory;

import java.util.Collection;

import dk.uthflow.access.Directory;
import dk.uthflow.access.RoleGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.ldap.core.DirContextAdapter;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.support.BaseLdapPathContextSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.authentication.LdapAuthenticationProvider;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.UserDetailsContextMapper;

/**
 * Log-in by binding to the directory as the user. The user's id is the directory's
 * spelling of it, and the authorities are the user's roles.
 */
class DirectoryLogIn implements AuthenticationProvider {

	private static final Logger log = LoggerFactory.getLogger(DirectoryLogIn.class);

	private static final String BY_ID = "(&(objectClass=person)(%s={0}))";

	private final LdapAuthenticationProvider bind;

	private final WithinTime time;

	DirectoryLogIn(BaseLdapPathContextSource server, DirectorySettings settings, Directory directory) {
		BindAuthenticator authenticator = new BindAuthenticator(server);
		authenticator.setUserSearch(
				new FilterBasedLdapUserSearch(settings.people(), BY_ID.formatted(settings.userId()), server));
		this.bind = new LdapAuthenticationProvider(authenticator, (entry, typed) -> {
			String userId = entry.getStringAttribute(settings.userId());
			directory.refresh(userId);
			return AuthorityUtils.createAuthorityList(RoleGroups.of(directory.rolesOf(userId)));
		});
		this.bind.setUserDetailsContextMapper(new ById(settings.userId()));
		this.time = new WithinTime(settings.logInWithin());
	}

	/**
	 * @throws AuthenticationServiceException when the directory cannot tell in time
	 * whether the password is right
	 */
	@Override
	public Authentication authenticate(Authentication attempt) {
		try {
			return this.time.ask(() -> this.bind.authenticate(attempt));
		}
		catch (InternalAuthenticationServiceException ex) {
			throw unavailable(ex);
		}
		catch (AuthenticationException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw unavailable(ex);
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.bind.supports(authentication);
	}

	private static AuthenticationServiceException unavailable(RuntimeException cause) {
		log.error("Brugerkataloget kan ikke kontrollere en adgangskode: {}",
				NestedExceptionUtils.getMostSpecificCause(cause).toString());
		return new AuthenticationServiceException("Brugerkataloget svarer ikke", cause);
	}

	private record ById(String attribute) implements UserDetailsContextMapper {

		@Override
		public UserDetails mapUserFromContext(DirContextOperations entry, String typed,
				Collection<? extends GrantedAuthority> authorities) {
			return new User(entry.getStringAttribute(this.attribute), "", authorities);
		}

		@Override
		public void mapUserToContext(UserDetails user, DirContextAdapter entry) {
			throw new UnsupportedOperationException("The directory's users are not written here");
		}

	}

}
