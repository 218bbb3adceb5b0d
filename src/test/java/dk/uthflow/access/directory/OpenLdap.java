package dk.uthflow.access.directory;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;

import org.springframework.util.FileSystemUtils;

/**
 * Debian's slapd, loaded with the demo's LDIF as it stands, on a free port.
 */
class OpenLdap implements LdapServer {

	private static final Path SLAPD = Path.of("/usr/sbin/slapd");

	private final Path home;

	private final Process slapd;

	private final int port;

	private final LDAPConnection manager;

	OpenLdap() throws Exception {
		this.home = Files.createTempDirectory("slapd");
		Path data = Files.createDirectory(this.home.resolve("data"));
		Path config = Files.writeString(this.home.resolve("slapd.conf"), """
				include /etc/ldap/schema/core.schema
				include /etc/ldap/schema/cosine.schema
				include /etc/ldap/schema/inetorgperson.schema
				modulepath /usr/lib/ldap
				moduleload back_mdb
				pidfile %1$s/slapd.pid
				database mdb
				maxsize 1073741824
				suffix "%2$s"
				rootdn "%3$s"
				rootpw %4$s
				directory %5$s
				index uid,cn,member eq
				""".formatted(this.home, BASE, MANAGER, SECRET, data));
		Path demo = this.home.resolve("demo.ldif");
		try (var ldif = getClass().getResourceAsStream("/ldap/demo.ldif")) {
			Files.copy(ldif, demo);
		}
		run("/usr/sbin/slapadd", "-f", config.toString(), "-l", demo.toString());
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		this.slapd = start(SLAPD.toString(), "-f", config.toString(), "-h", url(), "-d", "0");
		this.manager = connect();
	}

	static boolean isInstalled() {
		return Files.isExecutable(SLAPD);
	}

	@Override
	public String url() {
		return "ldap://127.0.0.1:" + this.port;
	}

	@Override
	public void add(String... ldifLines) throws Exception {
		this.manager.add(ldifLines);
	}

	@Override
	public void delete(String name) throws Exception {
		this.manager.delete(name);
	}

	@Override
	public void replace(String name, String attribute, String... values) throws Exception {
		this.manager.modify(name, new Modification(ModificationType.REPLACE, attribute, values));
	}

	@Override
	public void close() {
		this.manager.close();
		this.slapd.destroy();
		try {
			this.slapd.waitFor();
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private LDAPConnection connect() throws Exception {
		for (int attempt = 0; this.slapd.isAlive() && attempt < 100; attempt++) {
			try {
				return new LDAPConnection("127.0.0.1", this.port, MANAGER, SECRET);
			}
			catch (LDAPException ex) {
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException("slapd did not start: " + Files.readString(this.home.resolve("slapd.log")));
	}

	private void run(String... command) throws Exception {
		if (start(command).waitFor() != 0) {
			throw new IllegalStateException(
					"%s failed: %s".formatted(List.of(command), Files.readString(this.home.resolve("slapd.log"))));
		}
	}

	private Process start(String... command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.resolve("slapd.log").toFile()))
			.start();
	}

}
