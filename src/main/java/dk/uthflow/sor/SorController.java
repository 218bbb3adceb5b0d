package dk.uthflow.sor;

import java.time.Duration;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds units while the place of an event is typed. */
@RestController
class SorController {

	private static final int LONGEST_QUERY = 200;

	private static final int MOST_RESULTS = 20;

	private static final Duration FRESH = Duration.ofMinutes(1);

	private final SorUnits units;

	SorController(SorUnits units) {
		this.units = units;
	}

	@GetMapping("/api/sor")
	ResponseEntity<?> search(@RequestParam(defaultValue = "") String q) {
		if (q.length() > LONGEST_QUERY) {
			return ResponseEntity.badRequest()
				.body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
						"Søgningen er længere end %d tegn".formatted(LONGEST_QUERY)));
		}
		List<Hit> hits = this.units.search(q, MOST_RESULTS).stream().map(Hit::of).toList();
		return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH).cachePublic()).body(hits);
	}

	private record Hit(String id, String navn, String type, String sti) {

		static Hit of(SorUnit unit) {
			return new Hit(unit.id().value(), unit.name(), unit.type(), unit.pathNames());
		}

	}

}
