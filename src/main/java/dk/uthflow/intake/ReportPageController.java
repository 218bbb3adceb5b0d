package dk.uthflow.intake;

import java.time.Duration;

import dk.uthflow.forms.FormSchemas;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page for reporting: the form is the same file that is edited in Modeler.
 */
@Controller
class ReportPageController {

	private final FormSchemas forms;

	ReportPageController(FormSchemas forms) {
		this.forms = forms;
	}

	@GetMapping("/rapporter")
	String page() {
		return "intake/rapporter";
	}

	@GetMapping("/rapporter/skema")
	ResponseEntity<byte[]> form() {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
			.body(this.forms.json(ReportCheck.FORM));
	}

}
