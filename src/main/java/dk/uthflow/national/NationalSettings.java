package dk.uthflow.national;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Where closed cases go.
 *
 * @param adresse where each is posted to, or null for the register in our own database
 * @param format what a message looks like
 * @param token sent as {@code Authorization: Bearer}, or null for none
 * @param sslbundle the name of a bundle of {@code spring.ssl.bundle} with our own
 * certificate or with those that are trusted, or null for those that Java trusts
 * @param forbindtid the longest wait for a connection
 * @param svartid the longest wait for the whole answer
 */
@ConfigurationProperties("uthflow.national")
record NationalSettings(URI adresse, @DefaultValue("json") Format format, String token, String sslbundle,
		@DefaultValue("5s") Duration forbindtid, @DefaultValue("30s") Duration svartid) {

	NationalSettings {
		format = (format != null) ? format : Format.JSON;
		token = StringUtils.hasText(token) ? token : null;
		sslbundle = StringUtils.hasText(sslbundle) ? sslbundle : null;
	}

	boolean isHttp() {
		return this.adresse != null && !this.adresse.toString().isEmpty();
	}

	/** What a message looks like. */
	enum Format {

		/** By the forms' keys. */
		JSON,

		/** HL7 FHIR R5. */
		FHIR

	}

}
