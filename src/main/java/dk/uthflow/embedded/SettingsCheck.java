package dk.uthflow.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Looks at the settings before anything starts, so that a wrong one is answered with a
 * sentence rather than with a half-started application, and says which embedded servers
 * stand in for those that are not set.
 */
class SettingsCheck implements EnvironmentPostProcessor {

	private static final int TIMEOUT_MILLIS = 5000;

	private static final Set<String> BOOLEANS = Set.of("true", "false");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.containsProperty(DatabaseOfCommand.PROPERTY)) {
			return;
		}
		Settings settings = new Settings(environment);
		checkPlainValues(settings);
		NationalCheck.check(settings);
		Map<String, Object> defaults = new LinkedHashMap<>();
		if (settings.hasDatabase()) {
			checkDatabase(settings);
		}
		if (settings.hasDirectory()) {
			checkDirectory(settings);
		}
		else if (!settings.isDemo()) {
			throw new WrongSetting("SPRING_LDAP_URLS", "skal være sat, når UTHFLOW_DEMO=false, for uden demoens "
					+ "indbyggede brugere kan ingen logge ind");
		}
		else {
			defaults.putAll(EmbeddedDirectory.properties());
		}
		if (!settings.hasDatabase() || !settings.hasMail()) {
			checkDataDirectory(settings.dataDirectory());
		}
		if (!settings.hasDatabase()) {
			checkDataDirectoryIsFree(settings.dataDirectory());
		}
		environment.getPropertySources().addLast(new MapPropertySource("uthflow-embedded", defaults));
	}

	private static void checkPlainValues(Settings settings) {
		String demo = settings.get("uthflow.demo");
		if (!demo.isEmpty() && !BOOLEANS.contains(demo)) {
			throw new WrongSetting("UTHFLOW_DEMO", "skal være true eller false, ikke '%s'".formatted(demo));
		}
		String clamd = settings.get("uthflow.bilag.clamd");
		if (!clamd.isBlank() && !clamd.strip().matches("[^:\\s]+:[0-9]{1,5}")) {
			throw new WrongSetting("UTHFLOW_BILAG_CLAMD",
					"skal være vært:port, som clamav:3310, ikke '%s'".formatted(clamd));
		}
		String port = settings.get("server.port");
		if (port.isEmpty()) {
			return;
		}
		if (!isPort(port)) {
			throw new WrongSetting("SERVER_PORT", "skal være et tal fra 0 til 65535, ikke '%s'".formatted(port));
		}
		if (Integer.parseInt(port) > 0) {
			checkPortIsFree(Integer.parseInt(port));
		}
	}

	/** Asked before the database starts, which takes seconds the first time. */
	private static void checkPortIsFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(port));
		}
		catch (IOException ex) {
			throw new WrongSetting("SERVER_PORT", "port %d er optaget; vælg en anden".formatted(port));
		}
	}

	private static boolean isPort(String port) {
		return port.matches("-1|[0-9]{1,5}") && Integer.parseInt(port) <= 65535;
	}

	private static void checkDatabase(Settings settings) {
		String url = settings.get("spring.datasource.url");
		if (!url.startsWith("jdbc:postgresql:")) {
			throw new WrongSetting("SPRING_DATASOURCE_URL",
					"skal begynde med jdbc:postgresql:, for PostgreSQL er den eneste database, der understøttes");
		}
		require(settings, "spring.datasource.username", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_URL");
		require(settings, "spring.datasource.password", "SPRING_DATASOURCE_PASSWORD", "SPRING_DATASOURCE_URL");
		checkLogIn(url, settings.get("spring.datasource.username"), settings.get("spring.datasource.password"),
				"SPRING_DATASOURCE_USERNAME/SPRING_DATASOURCE_PASSWORD");
		if (settings.has("spring.flyway.user")) {
			require(settings, "spring.flyway.password", "SPRING_FLYWAY_PASSWORD", "SPRING_FLYWAY_USER");
			checkLogIn(url, settings.get("spring.flyway.user"), settings.get("spring.flyway.password"),
					"SPRING_FLYWAY_USER/SPRING_FLYWAY_PASSWORD");
		}
	}

	private static void checkLogIn(String url, String user, String password, String variables) {
		Properties login = new Properties();
		login.put("user", user);
		login.put("password", password);
		login.put("connectTimeout", "5");
		login.put("loginTimeout", "5");
		try {
			DriverManager.getConnection(url, login).close();
		}
		catch (SQLException ex) {
			String variable = (ex.getSQLState() != null && ex.getSQLState().startsWith("28")) ? variables
					: "SPRING_DATASOURCE_URL";
			throw new WrongSetting(variable, "databasen svarer ikke som ventet: " + oneLine(ex.getMessage()));
		}
	}

	private static void checkDirectory(Settings settings) {
		require(settings, "spring.ldap.base", "SPRING_LDAP_BASE", "SPRING_LDAP_URLS");
		require(settings, "spring.ldap.username", "SPRING_LDAP_USERNAME", "SPRING_LDAP_URLS");
		require(settings, "spring.ldap.password", "SPRING_LDAP_PASSWORD", "SPRING_LDAP_URLS");
		String first = settings.get("spring.ldap.urls").split("[,\\s]+")[0];
		LDAPURL url;
		try {
			url = new LDAPURL(first);
		}
		catch (LDAPException ex) {
			throw new WrongSetting("SPRING_LDAP_URLS", "er ikke en LDAP-adresse: " + oneLine(ex.getMessage()));
		}
		if (!"ldap".equals(url.getScheme())) {
			return;
		}
		LDAPConnectionOptions options = new LDAPConnectionOptions();
		options.setConnectTimeoutMillis(TIMEOUT_MILLIS);
		options.setResponseTimeoutMillis(TIMEOUT_MILLIS);
		try (LDAPConnection connection = new LDAPConnection(options, url.getHost(), url.getPort())) {
			connection.bind(settings.get("spring.ldap.username"), settings.get("spring.ldap.password"));
		}
		catch (LDAPException ex) {
			String variable = switch (ex.getResultCode().intValue()) {
				case 32, 34, 49 -> "SPRING_LDAP_USERNAME/SPRING_LDAP_PASSWORD";
				default -> "SPRING_LDAP_URLS";
			};
			throw new WrongSetting(variable, "kataloget svarer ikke som ventet: " + oneLine(ex.getMessage()));
		}
	}

	private static void require(Settings settings, String property, String variable, String because) {
		if (!settings.has(property)) {
			throw new WrongSetting(variable, "skal være sat, når %s er sat".formatted(because));
		}
	}

	private static void checkDataDirectory(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new WrongSetting("UTHFLOW_DATA_DIR", "mappen %s kan ikke oprettes".formatted(directory));
		}
		if (!Files.isWritable(directory)) {
			throw new WrongSetting("UTHFLOW_DATA_DIR", "mappen %s kan ikke skrives".formatted(directory));
		}
	}

	private static void checkDataDirectoryIsFree(Path directory) {
		try (DataDirectoryLock lock = DataDirectoryLock.hold(directory)) {
			// held for the moment of asking
		}
		catch (IOException ex) {
			throw new WrongSetting("UTHFLOW_DATA_DIR", "mappen %s kan ikke låses".formatted(directory));
		}
	}

	private static String oneLine(String message) {
		return (message != null) ? message.replaceAll("\\s+", " ").strip() : "intet svar";
	}

}
