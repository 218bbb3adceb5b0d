package dk.uthflow.audit;

import java.time.Duration;
import java.util.Optional;

import dk.uthflow.embedded.DatabaseOfCommand;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The command {@code verify-audit}: checks that the log of look-ups is as it was written.
 */
public final class VerifyAudit {

	/** What the command is called. */
	public static final String NAME = "verify-audit";

	private static final int WHOLE = 0;

	private static final int BROKEN = 1;

	private static final int NOT_CHECKED = 2;

	private VerifyAudit() {
	}

	/**
	 * Checks the log of the database that the settings name, also while the platform
	 * runs.
	 * @param args the command's name and, if one is known from elsewhere, the number and
	 * the hash of a seal that must be there
	 * @return the exit code: 0 when all is whole, 1 when not, 2 when it could not be
	 * checked
	 */
	public static int run(String... args) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
			.web(WebApplicationType.NONE)
			.properties(DatabaseOfCommand.PROPERTY + "=" + NAME)
			.run()) {
			ConfigurableEnvironment environment = context.getEnvironment();
			try (DatabaseOfCommand database = DatabaseOfCommand.open(environment)) {
				return verify(database, environment, args);
			}
		}
		catch (Exception ex) {
			System.err.println("Loggen kunne ikke kontrolleres: " + ex.getMessage());
			return NOT_CHECKED;
		}
	}

	private static int verify(DatabaseOfCommand database, ConfigurableEnvironment environment, String... args) {
		AuditSettings settings = Binder.get(environment).bindOrCreate("uthflow.audit", AuditSettings.class);
		KeyStore keys = new KeyStore(settings, AuditConfiguration.dataDirectory(environment));
		Verification verification = new Verification(database.dataSource(), keys.present(), settings.kendteNoegler());
		String known = (args.length > 2) ? args[1] + " " + args[2] : null;
		String noted = Optional.ofNullable(known)
			.or(() -> SealNote.in(AuditConfiguration.dataDirectory(environment)).read())
			.orElse(null);
		long started = System.nanoTime();
		Optional<String> broken = verification.run(noted);
		System.out.printf("%,d rækker læst på %.1f sekunder%n", verification.rows(),
				Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0);
		verification.lastSeal().ifPresent((seal) -> System.out.println("Seneste segl: " + seal));
		if (broken.isPresent()) {
			System.out.println("BRUDT: " + broken.get() + ".");
			return BROKEN;
		}
		System.out.println("Loggen er hel.");
		return WHOLE;
	}

	/** The command needs the settings and no bean. */
	static final class Settings {

	}

}
