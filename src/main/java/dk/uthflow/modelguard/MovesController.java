package dk.uthflow.modelguard;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import dk.uthflow.access.Access;
import dk.uthflow.access.PageWords;
import dk.uthflow.access.Role;
import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Moving running cases to the newest version of their process: the plan, one case tried,
 * and how far it has come. For process owners alone.
 */
@Controller
@RequestMapping("/modeller")
class MovesController {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final MovePlans plans;

	private final Moves moves;

	private final Access access;

	private final Trail trail;

	private final PageWords words;

	MovesController(MovePlans plans, Moves moves, Access access, Trail trail, PageWords words) {
		this.plans = plans;
		this.moves = moves;
		this.access = access;
		this.trail = trail;
		this.words = words;
	}

	@GetMapping("/proces/{key}/{version:[0-9]{1,9}}/flyt")
	String plan(@PathVariable String key, @PathVariable int version, Principal user, Model model) {
		requireOwner(user);
		return page(plan(key, version), model);
	}

	/** Nothing is changed: the case is put back at once. */
	@PostMapping("/proces/{key}/{version:[0-9]{1,9}}/flyt/proev")
	String tryOut(@PathVariable String key, @PathVariable int version, Principal user, Model model) {
		requireOwner(user);
		MovePlan plan = plan(key, version);
		if (plan.isAllowed()) {
			List<TryOut> tried = this.moves.tryOut(plan);
			this.trail.listed(tried.stream().map(TryOut::caseNumber).filter(Objects::nonNull).toList());
			model.addAttribute("proevet", tried);
		}
		return page(plan, model);
	}

	@PostMapping("/proces/{key}/{version:[0-9]{1,9}}/flyt")
	String start(@PathVariable String key, @PathVariable int version,
			@RequestParam(defaultValue = "false") boolean bekraeft, Principal user, Model model) {
		requireOwner(user);
		MovePlan plan = plan(key, version);
		if (!plan.isAllowed()) {
			return page(plan, model);
		}
		if (!bekraeft) {
			model.addAttribute("fejl", this.words.say("movePlan.move.notSeen"));
			return page(plan, model);
		}
		return this.moves.start(plan, user.getName()).map((id) -> {
			this.trail.did(Deed.CHANGED, List.of(),
					"%s: version %d til %d".formatted(key, version, plan.to().version()));
			return "redirect:/modeller/flytning/" + id;
		}).orElseGet(() -> {
			model.addAttribute("fejl", this.words.say("movePlan.move.busy"));
			return page(plan, model);
		});
	}

	@GetMapping("/flytning/{id}")
	String progress(@PathVariable String id, Principal user, Model model) {
		requireOwner(user);
		Move move = move(id);
		this.trail.listed(move.failures().stream().map(Move.Failure::caseNumber).filter(Objects::nonNull).toList());
		model.addAttribute("flytning", move);
		return "modelguard/flytning";
	}

	@PostMapping("/flytning/{id}/igen")
	String retry(@PathVariable String id, Principal user, RedirectAttributes done) {
		requireOwner(user);
		this.moves.retry(move(id));
		done.addFlashAttribute("besked", this.words.say("moving.again.done"));
		return "redirect:/modeller/flytning/" + id;
	}

	@PostMapping("/flytning/{id}/opgiv")
	String giveUp(@PathVariable String id, Principal user, RedirectAttributes done) {
		requireOwner(user);
		Move move = move(id);
		if (!move.isDone()) {
			this.moves.giveUp(move);
			done.addFlashAttribute("besked", this.words.say("moving.giveUp.done"));
		}
		return "redirect:/modeller/flytning/" + id;
	}

	private String page(MovePlan plan, Model model) {
		model.addAttribute("plan", plan);
		return "modelguard/flyt";
	}

	private MovePlan plan(String key, int version) {
		return this.plans.of(key, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** An id that is none leads nowhere, for whoever may look. */
	private Move move(String id) {
		Optional<Move> found = ID.matcher(id).matches() ? this.moves.find(UUID.fromString(id)) : Optional.empty();
		return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void requireOwner(Principal user) {
		if (!this.access.has(user.getName(), Role.PROCESEJER)) {
			throw new AccessDeniedException("Kun en procesejer flytter sager til en anden version");
		}
	}

}
