package dk.uthflow.modelguard;

import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dk.uthflow.forms.FormSchema;
import dk.uthflow.forms.InvalidFormSchema;

/**
 * A form is one that the server can check when it is filled in, shows nothing from
 * elsewhere, looks at fields and variables that exist, and changes nothing that is the
 * platform's own.
 */
class FormContent implements Rule {

	private static final String RULE = "Formularen kan bruges";

	private static final Set<String> FOREIGN = Set.of("iframe", "html", "image", "documentPreview", "filepicker");

	@Override
	public void check(Models models, Findings findings) {
		Set<String> deployed = models.files().stream().map(ModelFile::name).collect(Collectors.toSet());
		models.forms()
			.stream()
			.filter((form) -> deployed.contains(form.file()))
			.forEach((form) -> check(form, models, findings));
	}

	private static void check(FormModel form, Models models, Findings findings) {
		try {
			FormSchema.parse(form.json().toString());
		}
		catch (InvalidFormSchema ex) {
			findings.add(RULE, form.file(), null, ex.getMessage(), "Ret formularen i Modeler.");
		}
		for (JsonNode component : form.components()) {
			if (FOREIGN.contains(component.path("type").asText())) {
				findings.add(RULE, form.file(), FormModel.idOf(component),
						"»%s« kan ikke bruges i en formular her.".formatted(component.path("type").asText()),
						"Brug felter og tekst.");
			}
		}
		models.vocabulary()
			.reserved()
			.stream()
			.sorted()
			.filter((key) -> form.editable(key).isPresent())
			.forEach((key) -> findings.add(RULE, form.file(), FormModel.idOf(form.editable(key).get()),
					"»%s« er platformens egen og kan ikke ændres i en formular.".formatted(key),
					"Gør feltet skrivebeskyttet, eller giv det en anden »Key«."));
	}

}
