package dk.uthflow.access;

import java.util.Set;

/**
 * A link at the top of every page, for those to whom it leads somewhere. A bean of this
 * kind is all that a package needs to be found; the order is that of {@code @Order}.
 *
 * @param title the key of {@code messages} for what it is called on screens
 * @param path where it leads
 * @param roles who sees it: who has one of them somewhere
 * @param workers those of them who begin there: the first one is where log-in leads
 */
public record Navigation(String title, String path, Set<Role> roles, Set<Role> workers) {

	/** A place where people work. */
	public Navigation(String title, String path, Set<Role> roles) {
		this(title, path, roles, roles);
	}

	public Navigation(String title, String path, Set<Role> roles, boolean workplace) {
		this(title, path, roles, workplace ? roles : Set.of());
	}

	/** Whether it leads somewhere for a person with these roles. */
	public boolean isFor(Set<Role> given) {
		return given.stream().anyMatch(this.roles::contains);
	}

	/** Whether a person with these roles, and no place before this one, begins here. */
	public boolean isWorkplaceOf(Set<Role> given) {
		return given.stream().anyMatch(this.workers::contains);
	}

	/** Whether a page is part of what this leads to. */
	boolean leadsTo(String page) {
		return page.equals(this.path) || page.startsWith(this.path + "/");
	}

}
