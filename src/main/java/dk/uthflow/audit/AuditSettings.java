package dk.uthflow.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log of look-ups.
 *
 * @param noegle the key that it is sealed with: 32 bytes in base64; or else
 * @param noeglefil the file that holds it; or else one is made in the data directory
 * @param kendteNoegler public keys, in base64, of seals that were made with other keys
 * @param aar how many years it is kept
 * @param sammeOpslag for how long the same case shown again in the same way in the same
 * session is the same look-up; zero: each time is one
 */
@ConfigurationProperties("uthflow.audit")
record AuditSettings(String noegle, String noeglefil, @DefaultValue List<String> kendteNoegler,
		@DefaultValue("5") int aar, @DefaultValue("1m") Duration sammeOpslag) {

	private static final Duration LONGEST_MOMENT = Duration.ofMinutes(15);

	AuditSettings {
		if (aar < 1 || aar > 100) {
			throw new IllegalArgumentException("uthflow.audit.aar skal være fra 1 til 100 år");
		}
		if (noegle != null && !noegle.isBlank() && !AuditKey.isKey(noegle)) {
			throw new IllegalArgumentException("uthflow.audit.noegle " + AuditKey.RULE);
		}
		if (noeglefil != null && !noeglefil.isBlank() && !Files.isReadable(Path.of(noeglefil))) {
			throw new IllegalArgumentException("uthflow.audit.noeglefil er ikke en fil, der kan læses");
		}
		if (sammeOpslag.isNegative() || sammeOpslag.compareTo(LONGEST_MOMENT) > 0) {
			throw new IllegalArgumentException("uthflow.audit.sammeopslag skal være fra 0s til 15m");
		}
	}

}
