package dk.uthflow.production;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import dk.uthflow.testing.HttpUser;
import dk.uthflow.testing.Tools;

/**
 * The container set-up's HTTPS proxy, with its own file of settings, before some nodes.
 */
final class Proxy implements AutoCloseable {

	/**
	 * What a test on a shared machine must not do: take port 80, change who is trusted.
	 */
	private static final String ONLY_HERE = """
			{
				admin off
				auto_https disable_redirects
				skip_install_trust
			}
			import %s
			""";

	private final int port = Ports.free();

	private final Path home;

	private final Server server;

	private Proxy(Path home, List<PackagedApplication> nodes) throws IOException {
		this.home = home;
		Path settings = Files.writeString(home.resolve("Caddyfile"),
				ONLY_HERE.formatted(Path.of("docker/proxy/Caddyfile").toAbsolutePath()));
		String addresses = nodes.stream().map((node) -> "localhost:" + node.port()).collect(Collectors.joining(" "));
		this.server = Server.start(
				List.of(Tools.require("caddy").toString(), "run", "--adapter", "caddyfile", "--config",
						settings.toString()),
				Map.of("UTHFLOW_SITE", address().toString(), "UTHFLOW_NODES", addresses, "XDG_DATA_HOME",
						home.toString(), "XDG_CONFIG_HOME", home.toString()),
				home.resolve("output.txt"), () -> Ports.answers(this.port) && Files.exists(rootCertificate()));
	}

	static Proxy before(Path home, PackagedApplication... nodes) throws IOException {
		return new Proxy(home, Arrays.asList(nodes));
	}

	private URI address() {
		return URI.create("https://localhost:" + this.port);
	}

	private Path rootCertificate() {
		return this.home.resolve("caddy/pki/authorities/local/root.crt");
	}

	/** Somebody who comes by HTTPS and trusts the proxy's certificate. */
	HttpUser anybody() throws IOException, GeneralSecurityException {
		KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
		trusted.load(null);
		try (InputStream certificate = Files.newInputStream(rootCertificate())) {
			trusted.setCertificateEntry("proxy",
					CertificateFactory.getInstance("X.509").generateCertificate(certificate));
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return HttpUser.anonymous(address(), context);
	}

	@Override
	public void close() {
		this.server.close();
	}

}
