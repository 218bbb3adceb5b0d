package dk.uthflow.intake;

import java.time.Duration;
import java.util.Locale;

import dk.uthflow.forms.FormSchemas;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages for reporting: each form is the same file that is edited in Modeler.
 */
@Controller
class ReportPageController {

	private static final String PATH = "/rapporter";

	private static final String FORM = "/skema";

	private static final String ENGLISH = "en";

	private final FormSchemas forms;

	private final FormWords words;

	ReportPageController(FormSchemas forms, FormWords words) {
		this.forms = forms;
		this.words = words;
	}

	@GetMapping(PATH)
	String page(Model model) {
		return page(ReportKind.RAPPORT, model);
	}

	@GetMapping(PATH + "/patient")
	String patient(Model model) {
		return page(ReportKind.PATIENT, model);
	}

	@GetMapping(PATH + "/samle")
	String many(Model model) {
		return page(ReportKind.SAMLE, model);
	}

	private static String page(ReportKind kind, Model model) {
		model.addAttribute("slags", kind);
		return "intake/rapporter";
	}

	@GetMapping(PATH + FORM)
	ResponseEntity<byte[]> form(@RequestParam(defaultValue = "da") String paa) {
		return form(ReportKind.RAPPORT, paa);
	}

	@GetMapping(PATH + "/patient" + FORM)
	ResponseEntity<byte[]> patientForm(@RequestParam(defaultValue = "da") String paa) {
		return form(ReportKind.PATIENT, paa);
	}

	@GetMapping(PATH + "/samle" + FORM)
	ResponseEntity<byte[]> manyForm(@RequestParam(defaultValue = "da") String paa) {
		return form(ReportKind.SAMLE, paa);
	}

	private ResponseEntity<byte[]> form(ReportKind kind, String language) {
		byte[] form = this.forms.json(kind.form());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
			.body(ENGLISH.equals(language) ? this.words.in(Locale.ENGLISH, kind.form(), form) : form);
	}

}
