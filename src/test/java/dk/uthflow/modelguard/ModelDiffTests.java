package dk.uthflow.modelguard;

import java.util.List;

import dk.uthflow.modelguard.ModelChange.Detail;
import dk.uthflow.modelguard.ModelChange.What;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ModelDiffTests {

	@Test
	void theSameModelHasNoDifferencesWhereverThingsStandInTheDrawing() {
		assertThat(between("uth.bpmn", "x=\"", "x=\"1")).isEmpty();
	}

	@Test
	void aChangedNameAndAChangedExpressionAreTold() {
		assertThat(between("uth.bpmn", "name=\"Anonymisering\"", "name=\"Fjern navne\"", "R10/PT5M", "R3/PT5M"))
			.extracting(ModelChange::what, ModelChange::element, ModelChange::details)
			.containsExactlyInAnyOrder(
					tuple(What.AENDRET, "anonymisering", List.of(new Detail("name", "Anonymisering", "Fjern navne"))),
					tuple(What.AENDRET, "indsend",
							List.of(new Detail("failedJobRetryTimeCycle", "R10/PT5M", "R3/PT5M"))));
	}

	@Test
	void whatCameAndWhatWentAreTold() {
		assertThat(between("uth.bpmn", "\"fjernIdentitet\"", "\"fjernNavne\""))
			.extracting(ModelChange::what, ModelChange::element)
			.contains(tuple(What.NY, "fjernNavne"), tuple(What.FJERNET, "fjernIdentitet"));
	}

	@Test
	void aTablesCellAndAFormsFieldAreToldToo() {
		assertThat(between("alvorlighed.dmn", "not(\"alvorlig\",\"doedelig\")", "\"ingen\""))
			.extracting(ModelChange::element)
			.contains("ingenLavMulig");
		assertThat(between("anonymisering.form", "\"label\": \"Konklusion\"", "\"label\": \"Læring\""))
			.extracting(ModelChange::name, ModelChange::details)
			.containsExactly(tuple("Læring", List.of(new Detail("label", "Konklusion", "Læring"))));
	}

	private static List<ModelChange> between(String file, String... replacements) {
		String changed = Guard.ours(file);
		for (int i = 0; i < replacements.length; i += 2) {
			changed = changed.replace(replacements[i], replacements[i + 1]);
		}
		return ModelDiff.between(new ModelFile(file, Guard.ours(file)), new ModelFile(file, changed));
	}

}
