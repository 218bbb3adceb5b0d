package dk.uthflow.access.login;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.RoleGroups;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the user's roles anew at the start of each request, before anything is decided by
 * them: a role that is taken away acts on the very next request, and a user who is gone
 * from the directory is logged out.
 */
class FreshRolesFilter extends OncePerRequestFilter {

	static final String UNAVAILABLE_PAGE = "/login/utilgaengelig";

	private final Directory directory;

	FreshRolesFilter(Directory directory) {
		this.directory = directory;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return StaticFiles.PUBLIC.matches(request) || StaticFiles.OF_WEB_APPS.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		if (user == null || !user.isAuthenticated() || user instanceof AnonymousAuthenticationToken) {
			chain.doFilter(request, response);
			return;
		}
		try {
			refresh(user, request);
		}
		catch (DirectoryUnavailable ex) {
			request.getRequestDispatcher(UNAVAILABLE_PAGE).forward(request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private void refresh(Authentication user, HttpServletRequest request) {
		if (this.directory.refresh(user.getName()).isEmpty()) {
			SecurityContextHolder.clearContext();
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
			return;
		}
		Set<String> groups = RoleGroups.of(this.directory.rolesOf(user.getName()));
		List<GrantedAuthority> authorities = AuthorityUtils.createAuthorityList(groups);
		UsernamePasswordAuthenticationToken fresh = UsernamePasswordAuthenticationToken
			.authenticated(user.getPrincipal(), null, authorities);
		fresh.setDetails(user.getDetails());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(fresh);
		SecurityContextHolder.setContext(context);
	}

}
