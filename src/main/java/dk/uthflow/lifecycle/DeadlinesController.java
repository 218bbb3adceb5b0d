package dk.uthflow.lifecycle;

import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.uthflow.access.Access;
import dk.uthflow.access.AsSystem;
import dk.uthflow.access.Role;
import dk.uthflow.audit.Trail;
import dk.uthflow.lifecycle.CasesToFollow.Following;
import dk.uthflow.lifecycle.CasesToFollow.RuleOfOwner;
import dk.uthflow.sor.OwnerKind;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows a process owner the table of deadlines in force, and which open cases will follow
 * it at their next step.
 */
@Controller
class DeadlinesController {

	private static final int SHOWN = 200;

	private final DeadlineTable table;

	private final CasesToFollow cases;

	private final Access access;

	private final AsSystem asSystem;

	private final RepositoryService repository;

	private final Trail trail;

	DeadlinesController(DeadlineTable table, CasesToFollow cases, Access access, AsSystem asSystem,
			RepositoryService repository, Trail trail) {
		this.table = table;
		this.cases = cases;
		this.access = access;
		this.asSystem = asSystem;
		this.repository = repository;
		this.trail = trail;
	}

	@GetMapping("/frister")
	String show(Principal user, Model model) {
		if (!this.access.has(user.getName(), Role.PROCESEJER)) {
			throw new AccessDeniedException("Siden er for procesejere");
		}
		Map<OrganisationKind, DeadlineRule> rules = new LinkedHashMap<>();
		Arrays.stream(OrganisationKind.values()).forEach((kind) -> rules.put(kind, this.table.of(kind)));
		List<Following> following = this.cases.among(Arrays.stream(OwnerKind.values())
			.map((owner) -> new RuleOfOwner(owner.name(), rules.get(OrganisationKind.of(owner))))
			.toList());
		model.addAttribute("regler", rules);
		model.addAttribute("foelger", following.subList(0, Math.min(SHOWN, following.size())));
		this.trail.listed(following.stream().limit(SHOWN).map((one) -> String.valueOf(one.number())).toList());
		model.addAttribute("antal", following.size());
		this.asSystem.run(() -> version(model));
		return "lifecycle/frister";
	}

	private void version(Model model) {
		DecisionDefinition latest = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(DeadlineTable.DECISION)
			.latestVersion()
			.singleResult();
		Deployment deployment = this.repository.createDeploymentQuery()
			.deploymentId(latest.getDeploymentId())
			.singleResult();
		model.addAttribute("version", latest.getVersion());
		model.addAttribute("lagtIDrift", deployment.getDeploymentTime().toInstant().atZone(Deadlines.COPENHAGEN));
	}

}
