package dk.uthflow.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dk.uthflow.testing.Tools;

import org.springframework.util.FileSystemUtils;

/**
 * A real OpenLDAP with the demo's people, started by the script of the container set-up.
 */
final class OpenLdap implements AutoCloseable {

	static final String BASE = "dc=uthflow,dc=dk";

	static final String READER = "cn=uthflow," + BASE;

	static final String PASSWORD = "læser \"kun\"";

	private final Path home;

	private final int port = Ports.free();

	private final Server server;

	private OpenLdap(Path home) {
		this.home = home;
		this.server = Server.start(List.of("docker/ldap/start"),
				Map.of("LDAP_BASE", BASE, "LDAP_LDIF", "src/main/resources/ldap/demo.ldif", "LDAP_PASSWORD", PASSWORD,
						"LDAP_HOME", home.toString(), "LDAP_LISTEN", url()),
				home.resolve("output.txt"), () -> Ports.answers(this.port));
	}

	static OpenLdap start() throws IOException {
		Tools.require("slapd");
		return new OpenLdap(Files.createTempDirectory("uthflow-ldap"));
	}

	String url() {
		return "ldap://127.0.0.1:" + this.port;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		FileSystemUtils.deleteRecursively(this.home);
	}

}
