package dk.uthflow.access;

import java.util.List;

/**
 * Who is logged in and where they can go, for the top of a page.
 *
 * @param name the person's name, or null when nobody is logged in
 * @param roles their roles and where they have them
 * @param links where they can go
 */
public record PageHeader(String name, List<String> roles, List<Link> links) {

	static final PageHeader OF_NOBODY = new PageHeader(null, List.of(), List.of());

	public boolean isLoggedIn() {
		return this.name != null;
	}

	/**
	 * A link at the top.
	 *
	 * @param title what it is called
	 * @param path where it leads
	 * @param here whether it leads to the page that is shown
	 */
	public record Link(String title, String path, boolean here) {

	}

}
