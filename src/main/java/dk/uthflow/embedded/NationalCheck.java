package dk.uthflow.embedded;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Looks at where closed cases are to go: an address of this kind and no other, so that no
 * case goes astray or in the clear.
 */
final class NationalCheck {

	private static final String VARIABLE = "UTHFLOW_NATIONAL_ADRESSE";

	/** A job may last five minutes before another node takes it for dead. */
	private static final Duration LONGEST = Duration.ofMinutes(2);

	private NationalCheck() {
	}

	static void check(Settings settings) {
		if (!settings.has("uthflow.national.adresse")) {
			return;
		}
		URI address = address(settings.get("uthflow.national.adresse"));
		boolean https = "https".equals(address.getScheme());
		if (!https && !"http".equals(address.getScheme())) {
			throw new WrongSetting(VARIABLE, "skal begynde med https://");
		}
		if (!https && !settings.isDemo()) {
			throw new WrongSetting(VARIABLE,
					"skal begynde med https://, når UTHFLOW_DEMO=false, for sager sendes kun krypteret");
		}
		if (address.getHost() == null) {
			throw new WrongSetting(VARIABLE, "skal have et værtsnavn, som https://modtager.example/sager");
		}
		if (address.getUserInfo() != null || address.getFragment() != null) {
			throw new WrongSetting(VARIABLE,
					"må ikke rumme brugernavn, adgangskode eller #; brug UTHFLOW_NATIONAL_TOKEN til adgang");
		}
		checkFormat(settings);
		checkWait(settings, "forbindtid", "UTHFLOW_NATIONAL_FORBINDTID");
		checkWait(settings, "svartid", "UTHFLOW_NATIONAL_SVARTID");
		checkBundle(settings);
	}

	private static URI address(String text) {
		try {
			return new URI(text.strip());
		}
		catch (URISyntaxException ex) {
			throw new WrongSetting(VARIABLE, "er ikke en webadresse");
		}
	}

	private static void checkFormat(Settings settings) {
		String format = settings.get("uthflow.national.format");
		if (!format.isBlank() && List.of("json", "fhir").stream().noneMatch(format::equalsIgnoreCase)) {
			throw new WrongSetting("UTHFLOW_NATIONAL_FORMAT", "skal være json eller fhir, ikke '%s'".formatted(format));
		}
	}

	private static void checkWait(Settings settings, String name, String variable) {
		Duration wait;
		try {
			wait = Binder.get(settings.environment())
				.bind("uthflow.national." + name, Duration.class)
				.orElse(Duration.ofSeconds(1));
		}
		catch (BindException ex) {
			throw new WrongSetting(variable, "skal være en tid, for eksempel 30s");
		}
		if (wait.isNegative() || wait.isZero() || wait.compareTo(LONGEST) > 0) {
			throw new WrongSetting(variable, "skal være længere end 0s og højst 2m");
		}
	}

	private static void checkBundle(Settings settings) {
		String bundle = settings.get("uthflow.national.sslbundle");
		if (!bundle.isBlank() && List.of("pem", "jks").stream().noneMatch((kind) -> has(settings, kind, bundle))) {
			throw new WrongSetting("UTHFLOW_NATIONAL_SSLBUNDLE",
					"der er ingen certifikater med det navn; sæt SPRING_SSL_BUNDLE_PEM_…");
		}
	}

	private static boolean has(Settings settings, String kind, String bundle) {
		Environment environment = settings.environment();
		return Binder.get(environment)
			.bind("spring.ssl.bundle.%s.%s".formatted(kind, bundle), Bindable.mapOf(String.class, Object.class))
			.isBound();
	}

}
