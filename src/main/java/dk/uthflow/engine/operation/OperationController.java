package dk.uthflow.engine.operation;

import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;

import dk.uthflow.access.Access;
import dk.uthflow.access.AsSystem;
import dk.uthflow.access.Role;
import dk.uthflow.audit.Trail;
import org.camunda.bpm.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What our page in Cockpit shows and does.
 */
@RestController
@RequestMapping("/api/drift")
class OperationController {

	private static final Logger log = LoggerFactory.getLogger(OperationController.class);

	private final Workloads workloads;

	private final ManagementService management;

	private final AsSystem asSystem;

	private final Access access;

	private final Trail trail;

	OperationController(Workloads workloads, ManagementService management, AsSystem asSystem, Access access,
			Trail trail) {
		this.workloads = workloads;
		this.management = management;
		this.asSystem = asSystem;
		this.access = access;
		this.trail = trail;
	}

	/**
	 * The token is for what the page sends: Cockpit has none of ours, and what another
	 * site asks for it cannot read.
	 */
	@GetMapping("/overblik")
	ResponseEntity<Overview> overview(Principal user, CsrfToken token) {
		requireOperator(user);
		Workload.Places places = this.workloads.places();
		this.trail.listed(Stream
			.concat(places.late().stream().map(Workload.Late::caseNumber),
					places.failures().stream().flatMap((failure) -> failure.caseNumbers().stream()))
			.distinct()
			.toList());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Overview(this.workloads.now(), places, token.getHeaderName(), token.getToken()));
	}

	/** Every failed job of the step gets one more try, in all versions of its process. */
	@PostMapping("/fejl/igen")
	ResponseEntity<Retried> retry(@RequestParam(defaultValue = "") String proces,
			@RequestParam(defaultValue = "") String trin, Principal user) {
		requireOperator(user);
		List<String> definitions = this.workloads.failedDefinitions(proces, trin);
		this.asSystem.run(() -> definitions
			.forEach((definition) -> this.management.setJobRetriesByJobDefinitionId(definition, 1)));
		this.workloads.forget();
		log.info("Job, der var fejlet, prøves igen på foranledning af {}", user.getName());
		return ResponseEntity.ok(new Retried(!definitions.isEmpty()));
	}

	private void requireOperator(Principal user) {
		if (!this.access.has(user.getName(), Role.DRIFTSOPERATOER)) {
			throw new AccessDeniedException("Kun en driftsoperatør ser driften");
		}
	}

	record Overview(Workload tal, Workload.Places steder, String header, String token) {

	}

	record Retried(boolean proevesIgen) {

	}

}
