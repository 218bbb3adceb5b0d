package dk.uthflow.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

class AnySubmissionPropertyTest {

	private static final FormSchemas FORMS = new FormSchemas();

	private static final List<FormSchema> SCHEMAS = List.of(FORMS.schema("rapport"), FORMS.schema("rapport-patient"),
			FORMS.schema("rapport-samle"), FORMS.schema("initialmodtagelse"), FORMS.schema("sagsbehandling"),
			FORMS.schema("anonymisering"), everyKind());

	private static final String[] KEYS = { "rapportoerType", "lokation", "overskrift", "haendelsesbeskrivelse",
			"haendelsesdato", "haendelsestidspunkt", "faktiskKonsekvens", "muligKonsekvens", "patientCpr",
			"rapportoerEmail", "laegemidler", "udstyr", "navn", "type", "atc", "beslutning", "sagsbehandler",
			"afvisningsaarsag", "handling", "hovedgruppe", "problem", "proces", "anonymiseringGodkendt", "tal", "liste",
			"valg", "dato", "boks", "gruppe", "a", "b", "tekst" };

	private static final String[] TEXTS = { "", "ingen", "lettere", "tildel", "overdrag", "afvis", "afslut", "returner",
			"medicinering", "2024-01-01", "8041000016000", "010203-1234", "\u0000", "\ud800", "a@b.dk", "1E9" };

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void noSubmissionAndNoContextMakesItThrow(@ForAll("objects") Map<String, Object> submitted,
			@ForAll("objects") Map<String, Object> context) {
		for (FormSchema schema : SCHEMAS) {
			FormResult result = schema.validate(submitted, context);
			assertThat(result.errors()).allSatisfy((error) -> assertThat(error.besked()).isNotBlank());
			if (result.isValid()) {
				assertThat(submitted.keySet()).as("a field that the form does not have")
					.allMatch(List.of(KEYS)::contains);
			}
		}
	}

	@Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
	void whatWasFoundValidIsValidAgainAndTheSame(@ForAll("objects") Map<String, Object> submitted) {
		for (FormSchema schema : SCHEMAS) {
			FormResult result = schema.validate(submitted, Map.of());
			if (result.isValid()) {
				FormResult again = schema.validate(result.values(), Map.of());
				assertThat(again.errors()).isEmpty();
				assertThat(again.values()).isEqualTo(result.values());
			}
		}
	}

	@Provide
	Arbitrary<Map<String, Object>> objects() {
		return object(value(3));
	}

	private static Arbitrary<Object> value(int depth) {
		Arbitrary<Object> leaf = Arbitraries.oneOf(Arbitraries.just(null), Arbitraries.of(TEXTS).asGeneric(),
				Arbitraries.strings().ofMaxLength(30).asGeneric(), Arbitraries.of(true, false).asGeneric(),
				Arbitraries.integers().asGeneric(), Arbitraries.doubles().asGeneric(),
				Arbitraries
					.of(Double.NaN, Double.NEGATIVE_INFINITY, new BigDecimal("1E+2147483647"),
							new BigDecimal("-1E-2147483647"), Long.MIN_VALUE, new Object())
					.asGeneric());
		if (depth == 0) {
			return leaf;
		}
		return Arbitraries.oneOf(leaf, value(depth - 1).list().ofMaxSize(4).asGeneric(),
				object(value(depth - 1)).asGeneric());
	}

	private static Arbitrary<Map<String, Object>> object(Arbitrary<Object> values) {
		Arbitrary<String> keys = Arbitraries.frequencyOf(Tuple.of(20, Arbitraries.of(KEYS)),
				Tuple.of(1, Arbitraries.strings().ofMaxLength(8)));
		return Arbitraries.maps(keys, values).ofMaxSize(12);
	}

	private static FormSchema everyKind() {
		return Forms.form(
				"{'type':'number','key':'tal','increment':'0.1','decimalDigits':1,'validate':{'max':'=tekst'}}",
				"{'type':'taglist','key':'liste','valuesKey':'type'}",
				"{'type':'select','key':'valg','valuesExpression':'=liste'}",
				"{'type':'datetime','key':'dato','subtype':'datetime','timeSerializingFormat':'utc_offset'}",
				"{'type':'checkbox','key':'boks','readonly':'=tal > 3'}",
				"{'type':'textfield','key':'tekst','validate':{'pattern':'^(a+)+$'},'conditional':{'hide':'=boks'}}",
				"{'type':'group','path':'gruppe','components':[{'type':'dynamiclist','path':'a','components':["
						+ "{'type':'dynamiclist','path':'b','allowAddRemove':false,'components':["
						+ "{'type':'textfield','key':'navn','readonly':true},"
						+ "{'type':'number','key':'tal','conditional':{'hide':'=this.tal = parent.tal'}}]}]}]}",
				"{'type':'expression','key':'type','expression':'=gruppe.a'}");
	}

}
