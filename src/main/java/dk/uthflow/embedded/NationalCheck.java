package dk.uthflow.embedded;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Looks at where closed cases are to go: an address of this kind and no other, so that no
 * case goes astray or in the clear.
 */
final class NationalCheck {

	private static final String VARIABLE = "UTHFLOW_NATIONAL_ADRESSE";

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
