package dk.uthflow.notice;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails look from outside.
 *
 * @param afsender the one sender of all mails, with or without a name
 * @param svarTil where answers go, or null
 * @param adresse where people reach the platform: links begin with it
 */
@ConfigurationProperties("uthflow.mail")
record MailSettings(@DefaultValue("Utilsigtede hændelser <uthflow@uthflow.example>") String afsender, String svarTil,
		@DefaultValue("http://localhost:8080") URI adresse) {

	String link(String path) {
		return this.adresse.toString().replaceAll("/+$", "") + path;
	}

}
