package dk.uthflow.national;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases on their way out.
 */
final class Anonymised {

	static final String KEY = "3f0c6d7e-5f2c-11f0-9a3a-0242ac120002";

	private Anonymised() {
	}

	/** A case that says everything a case can say. */
	static AnonymisedCase full() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("sagsnummer", "2026-000001");
		values.put("rapporteret", "2026-03-02T10:11:12.345+01:00");
		values.put("lokation", "9001201000016005");
		values.put("rapportoerType", "paaroerende");
		values.put("patientAlder", 83);
		values.put("patientKoen", "kvinde");
		values.put("overskrift", "Dobbelt dosis efter indlæggelse");
		values.put("haendelsesbeskrivelse", "Beboeren fik [navn 1]s medicin.");
		values.put("konsekvensbeskrivelse", "Et døgns indlæggelse.");
		values.put("forebyggelse", "Dosispakning.");
		values.put("haendelsesdato", "2026-03-01");
		values.put("haendelsestidspunkt", "07:30");
		values.put("faktiskKonsekvens", "alvorlig");
		values.put("alvorlighed", "Alvorlig konsekvens");
		values.put("hovedgruppe", "medicinering");
		values.put("problem", "patient");
		values.put("proces", "administration");
		values.put("laegemidler", List.of(Map.of("navn", "Panodil", "styrke", "500 mg", "atc", "N02BE01")));
		values.put("udstyr", List.of(Map.of("type", "Doseringsæske")));
		values.put("sagsoplysninger", "To beboere med samme fornavn.");
		values.put("vurdering", "Æskerne stod side om side.");
		values.put("konklusion", "Æskerne mærkes med farve.");
		return of(values);
	}

	/** A case that says no more than a report must. */
	static AnonymisedCase scant() {
		Map<String, Object> values = new LinkedHashMap<>(full().message());
		values.keySet()
			.retainAll(List.of("sagsnummer", "rapporteret", "lokation", "rapportoerType", "overskrift",
					"haendelsesbeskrivelse", "haendelsesdato", "faktiskKonsekvens", "alvorlighed"));
		values.put("rapportoerType", "sundhedsperson");
		values.put("faktiskKonsekvens", "ingen");
		values.put("alvorlighed", "Ingen konsekvens");
		return of(values);
	}

	static AnonymisedCase with(String name, Object value) {
		Map<String, Object> values = new LinkedHashMap<>(full().message());
		values.put(name, value);
		return of(values);
	}

	private static AnonymisedCase of(Map<String, Object> values) {
		return new AnonymisedCase("2026-000001", KEY, new AnonymisedCase.Place("9001201000016005", "Plejehjem"),
				values);
	}

}
