package dk.uthflow.access.directory;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

import javax.naming.Name;
import javax.naming.directory.SearchControls;

import org.springframework.ldap.CommunicationException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.control.PagedResultsDirContextProcessor;
import org.springframework.ldap.core.ContextMapper;
import org.springframework.ldap.core.ContextSource;
import org.springframework.ldap.core.support.DefaultIncrementalAttributesMapper;
import org.springframework.ldap.core.support.LdapOperationsCallback;
import org.springframework.ldap.core.support.SingleContextSource;
import org.springframework.ldap.filter.Filter;

/**
 * Searches that are answered in full: page by page, and attribute values in ranges where
 * the server gives no more at a time.
 */
class LdapSearch {

	private static final int PAGE = 500;

	/** Of pooled connections in a row. */
	private static final int MOST_CLOSED = 3;

	/**
	 * How the JDK says, with no exception of its own, that it closed the connection
	 * itself.
	 */
	private static final String CLOSED = "LDAP connection has been closed";

	private final ContextSource server;

	LdapSearch(ContextSource server) {
		this.server = server;
	}

	<T> List<T> all(Name base, Filter filter, String[] attributes, ContextMapper<T> mapper) {
		SearchControls controls = new SearchControls();
		controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
		controls.setReturningAttributes(attributes);
		controls.setReturningObjFlag(true);
		return onOneConnection((ldap) -> {
			List<T> found = new ArrayList<>();
			PagedResultsDirContextProcessor pages = new PagedResultsDirContextProcessor(PAGE);
			do {
				found.addAll(ldap.search(base, filter.encode(), controls, mapper, pages));
			}
			while (pages.hasMore());
			return found;
		});
	}

	/** The names (DN) that the attribute holds. */
	List<String> values(Name entry, String attribute) {
		return onOneConnection((ldap) -> {
			List<Object> values = DefaultIncrementalAttributesMapper.lookupAttributeValues(ldap, entry, attribute);
			return (values != null) ? values.stream().map(String::valueOf).toList() : List.<String>of();
		});
	}

	/**
	 * A pooled connection may turn out to have been closed, by the server or by a request
	 * that was given up: then again, on another one.
	 */
	private <T> T onOneConnection(LdapOperationsCallback<T> search) {
		for (int closed = 0; closed < MOST_CLOSED; closed++) {
			try {
				return SingleContextSource.doWithSingleContext(this.server, search);
			}
			catch (NamingException ex) {
				if (!isClosed(ex)) {
					throw ex;
				}
			}
		}
		return SingleContextSource.doWithSingleContext(this.server, search);
	}

	private static boolean isClosed(NamingException ex) {
		Throwable cause = ex.getMostSpecificCause();
		if (ex instanceof CommunicationException) {
			return !(cause instanceof SocketTimeoutException || cause instanceof ConnectException);
		}
		return CLOSED.equals(cause.getMessage());
	}

}
