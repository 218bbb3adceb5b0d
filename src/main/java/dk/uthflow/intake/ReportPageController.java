package dk.uthflow.intake;

import dk.uthflow.lifecycle.ReportForm;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page for reporting: the form is the one that a process owner deployed last.
 */
@Controller
class ReportPageController {

	private final ReportForm form;

	ReportPageController(ReportForm form) {
		this.form = form;
	}

	@GetMapping("/rapporter")
	String page() {
		return "intake/rapporter";
	}

	/**
	 * A browser may keep the form but asks each time whether it is still the one: a
	 * report that is made with an older one would be refused.
	 */
	@GetMapping("/rapporter/skema")
	ResponseEntity<byte[]> form() {
		ReportForm.InForce form = this.form.inForce();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noCache().cachePublic())
			.eTag(form.version())
			.body(form.json());
	}

}
