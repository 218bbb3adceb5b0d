package dk.uthflow.access.directory;

import java.io.InputStream;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFReader;

class InMemoryLdap implements LdapServer {

	private final InMemoryDirectoryServer server;

	InMemoryLdap() throws Exception {
		InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
		config.addAdditionalBindCredentials(MANAGER, SECRET);
		config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("ldap", 0));
		this.server = new InMemoryDirectoryServer(config);
		try (InputStream demo = getClass().getResourceAsStream("/ldap/demo.ldif")) {
			this.server.importFromLDIF(true, new LDIFReader(demo));
		}
		this.server.startListening();
	}

	@Override
	public String url() {
		return "ldap://127.0.0.1:" + this.server.getListenPort();
	}

	@Override
	public void add(String... ldifLines) throws Exception {
		this.server.add(ldifLines);
	}

	@Override
	public void delete(String name) throws Exception {
		this.server.delete(name);
	}

	@Override
	public void replace(String name, String attribute, String... values) throws Exception {
		this.server.modify(name, new Modification(ModificationType.REPLACE, attribute, values));
	}

	@Override
	public void close() {
		this.server.shutDown(true);
	}

	/** Stops answering, as a server that is taken down; comes back on the same port. */
	void stop() {
		this.server.shutDown(true);
	}

	void restart() throws Exception {
		this.server.startListening();
	}

}
