package dk.uthflow.access.directory;

import org.junit.jupiter.api.Assumptions;

class OpenLdapDirectoryTests extends LdapDirectoryContract {

	@Override
	LdapServer start() throws Exception {
		if (!OpenLdap.isInstalled() && !Boolean.parseBoolean(System.getenv("CI"))) {
			System.err.println("SKIPPED: slapd is not installed (apt-get install slapd): OpenLDAP is not tested");
			Assumptions.abort("slapd is not installed");
		}
		return new OpenLdap();
	}

}
