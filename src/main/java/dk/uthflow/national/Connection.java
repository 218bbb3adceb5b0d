package dk.uthflow.national;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.web.client.RestClient;

/**
 * How the recipient is reached: never for longer than the settings say, and never
 * anywhere else than they say.
 */
final class Connection {

	private Connection() {
	}

	static RestClient to(NationalSettings settings, SslBundles bundles) {
		ClientHttpRequestFactorySettings factory = ClientHttpRequestFactorySettings.defaults()
			.withConnectTimeout(settings.forbindtid())
			.withReadTimeout(settings.svartid())
			.withRedirects(Redirects.DONT_FOLLOW)
			.withSslBundle((settings.sslbundle() != null) ? bundles.getBundle(settings.sslbundle()) : null);
		return RestClient.builder().requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(factory)).build();
	}

}
