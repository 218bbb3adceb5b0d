package dk.uthflow.national;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The recipient that the settings choose. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NationalSettings.class)
class NationalConfiguration {

	@Bean
	NationalRecipient nationalRecipient(NationalSettings settings, JdbcClient jdbc, Clock clock, SslBundles bundles) {
		if (!settings.isHttp()) {
			return new NationalRegister(jdbc, clock);
		}
		MessageFormat format = (settings.format() == NationalSettings.Format.FHIR) ? new FhirMessage()
				: new JsonMessage();
		RestClient http = Connection.to(settings, bundles);
		return new HttpRecipient(settings.adresse(), settings.token(), http, format, clock);
	}

}
