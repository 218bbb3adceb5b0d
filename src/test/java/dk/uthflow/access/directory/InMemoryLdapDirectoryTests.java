package dk.uthflow.access.directory;

class InMemoryLdapDirectoryTests extends LdapDirectoryContract {

	@Override
	LdapServer start() throws Exception {
		return new InMemoryLdap();
	}

}
