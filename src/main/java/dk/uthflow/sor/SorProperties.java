package dk.uthflow.sor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Where the organisation register comes from and how it is read. The files are given as a
 * path or an http(s) address.
 *
 * @param register the register's file, or null
 * @param tilknytninger private units and the municipalities they lie in, or null
 * @param erstatninger units merged into others, or null
 * @param ventetid the longest wait for a server that has a file
 * @param stoersteFil the largest file that an administrator may send
 * @param kolonner the names of columns
 * @param ejertyper the register's words for each kind of owner
 * @param ejere the kind of single owners, where the register does not say it
 */
@ConfigurationProperties("uthflow.sor")
record SorProperties(String register, String tilknytninger, String erstatninger, @DefaultValue("30s") Duration ventetid,
		@DefaultValue("64MB") DataSize stoersteFil, @DefaultValue SorColumns kolonner,
		Map<OwnerKind, List<String>> ejertyper, Map<SorId, OwnerKind> ejere) {

	private static final Map<OwnerKind, List<String>> USUAL_TYPES = Map.of(OwnerKind.MUNICIPALITY,
			List.of("Kommune", "Kommunal"), OwnerKind.REGION, List.of("Region", "Regional"), OwnerKind.STATE,
			List.of("Stat", "Staten", "Statslig"), OwnerKind.HOSPICE, List.of("Hospice"), OwnerKind.PRIVATE,
			List.of("Privat", "Privat virksomhed", "Privat institution", "Selvejende institution"));

	SorProperties {
		requireFile("register", register);
		requireFile("tilknytninger", tilknytninger);
		requireFile("erstatninger", erstatninger);
		Map<OwnerKind, List<String>> types = new EnumMap<>(USUAL_TYPES);
		if (ejertyper != null) {
			types.putAll(ejertyper);
		}
		ejertyper = types;
		ejere = (ejere != null) ? new TreeMap<>(ejere) : Map.of();
	}

	/** The kind of an owner of that type, as the register spells it. */
	OwnerKind ownerKind(SorId owner, String type) {
		return this.ejere.getOrDefault(owner,
				this.ejertyper.entrySet()
					.stream()
					.filter((entry) -> entry.getValue().stream().anyMatch(type::equalsIgnoreCase))
					.map(Map.Entry::getKey)
					.findFirst()
					.orElse(OwnerKind.UNKNOWN));
	}

	/** Everything that decides what a file means. */
	String reading() {
		return this.kolonner + "|" + this.ejertyper + "|" + this.ejere;
	}

	/** The configured file of that type, or null. */
	String file(SorFileType type) {
		return switch (type) {
			case REGISTER -> this.register;
			case ERSTATNINGER -> this.erstatninger;
			case TILKNYTNINGER -> this.tilknytninger;
		};
	}

	static boolean isAddress(String source) {
		return source.startsWith("http://") || source.startsWith("https://");
	}

	private static void requireFile(String setting, String source) {
		if (StringUtils.hasText(source) && !isAddress(source) && !Files.isReadable(Path.of(source))) {
			throw new IllegalArgumentException(
					"uthflow.sor.%s peger på filen '%s', som ikke findes eller ikke kan læses".formatted(setting,
							source));
		}
	}

}
