package dk.uthflow.intake;

import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reports for tests: a good one, and good ones made bad.
 */
final class Reports {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Reports() {
	}

	static String aReport() {
		return aReport((report) -> {
		});
	}

	static String aReport(Consumer<ObjectNode> change) {
		ObjectNode report = JSON.createObjectNode()
			.put("rapportoerType", "sundhedsperson")
			.put("lokation", OpenUnits.OPEN)
			.put("overskrift", "Forkert dosis")
			.put("haendelsesbeskrivelse", "Patienten fik dobbelt dosis")
			.put("haendelsesdato", "2024-05-01")
			.put("faktiskKonsekvens", "ingen")
			.put("muligKonsekvens", "alvorlig");
		change.accept(report);
		try {
			return JSON.writeValueAsString(report);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A good report with one field set to this JSON, exactly as it is written. */
	static String with(String field, String json) {
		String without = aReport((report) -> report.remove(field));
		return "%s,\"%s\":%s}".formatted(without.substring(0, without.length() - 1), field, json);
	}

}
