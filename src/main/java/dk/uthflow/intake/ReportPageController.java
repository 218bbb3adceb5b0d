package dk.uthflow.intake;

import java.util.Locale;

import dk.uthflow.lifecycle.ReportForms;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages for reporting: each form is the one that a process owner deployed last.
 */
@Controller
class ReportPageController {

	private static final String PATH = "/rapporter";

	private static final String FORM = "/skema";

	private static final String ENGLISH = "en";

	private final ReportForms forms;

	private final FormWords words;

	ReportPageController(ReportForms forms, FormWords words) {
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

	/**
	 * A browser may keep the form but asks each time whether it is still the one: a
	 * report that is made with an older one would be refused.
	 */
	private ResponseEntity<byte[]> form(ReportKind kind, String language) {
		ReportForms.InForce form = this.forms.inForce(kind.form());
		boolean english = ENGLISH.equals(language);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noCache().cachePublic())
			.eTag(form.version() + (english ? "-en" : ""))
			.body(english ? this.words.in(Locale.ENGLISH, kind.form(), form.json()) : form.json());
	}

}
