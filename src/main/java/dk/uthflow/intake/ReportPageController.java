package dk.uthflow.intake;

import java.time.Duration;

import dk.uthflow.forms.FormSchemas;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages for reporting: each form is the same file that is edited in Modeler.
 */
@Controller
class ReportPageController {

	private static final String PATH = "/rapporter";

	private static final String FORM = "/skema";

	private final FormSchemas forms;

	ReportPageController(FormSchemas forms) {
		this.forms = forms;
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
	ResponseEntity<byte[]> form() {
		return form(ReportKind.RAPPORT);
	}

	@GetMapping(PATH + "/patient" + FORM)
	ResponseEntity<byte[]> patientForm() {
		return form(ReportKind.PATIENT);
	}

	@GetMapping(PATH + "/samle" + FORM)
	ResponseEntity<byte[]> manyForm() {
		return form(ReportKind.SAMLE);
	}

	private ResponseEntity<byte[]> form(ReportKind kind) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
			.body(this.forms.json(kind.form()));
	}

}
