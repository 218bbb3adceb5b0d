package dk.uthflow.modelguard;

import java.io.ByteArrayInputStream;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.uthflow.access.Access;
import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.PageWords;
import dk.uthflow.access.Person;
import dk.uthflow.access.Role;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
 * The models in operation, for process owners, who can take one back, and for operators,
 * who look.
 */
@Controller
@RequestMapping("/modeller")
class ModelsController {

	private static final int LONGEST_NOTE = 200;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final DeployedModels models;

	private final ModelPages pages;

	private final Moves moves;

	private final RepositoryService repository;

	private final Access access;

	private final Directory directory;

	private final PageWords words;

	ModelsController(DeployedModels models, ModelPages pages, Moves moves, RepositoryService repository, Access access,
			Directory directory, PageWords words) {
		this.models = models;
		this.pages = pages;
		this.moves = moves;
		this.repository = repository;
		this.access = access;
		this.directory = directory;
		this.words = words;
	}

	@GetMapping
	String list(Principal user, Model model) {
		requireReader(user);
		List<DeployedModel> newest = this.models.newest();
		model.addAttribute("modeller", newest);
		model.addAttribute("hvem", names(newest));
		return "modelguard/modeller";
	}

	@GetMapping("/{kind}/{key}")
	String newest(@PathVariable String kind, @PathVariable String key, Principal user, Model model) {
		return version(kind, key, null, user, model);
	}

	@GetMapping("/{kind}/{key}/{version:[0-9]{1,9}}")
	String version(@PathVariable String kind, @PathVariable String key, @PathVariable Integer version, Principal user,
			Model model) {
		requireReader(user);
		ModelPage page = page(kind, key, version);
		model.addAttribute("side", page);
		model.addAttribute("hvem", names(page.versions()));
		model.addAttribute("sager", json(page.counts()));
		model.addAttribute("maerker", json(page.marks()));
		model.addAttribute("ejer", this.access.has(user.getName(), Role.PROCESEJER));
		model.addAttribute("flytninger", page.isDrawn() ? this.moves.of(key) : List.of());
		return "modelguard/model";
	}

	/** The file as it was deployed, to open in Camunda Modeler. */
	@GetMapping("/{kind}/{key}/{version:[0-9]{1,9}}/fil")
	ResponseEntity<byte[]> file(@PathVariable String kind, @PathVariable String key, @PathVariable int version,
			Principal user) {
		requireReader(user);
		ModelFile file = this.models.file(page(kind, key, version).model()).orElseThrow(ModelsController::notFound);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name()).build().toString())
			.body(file.content());
	}

	@GetMapping("/{kind}/{key}/{version:[0-9]{1,9}}/tilbage")
	String confirm(@PathVariable String kind, @PathVariable String key, @PathVariable int version, Principal user,
			Model model) {
		requireOwner(user);
		return confirmation(page(kind, key, version), "", model);
	}

	/** An older version becomes the newest one, if the guard lets it. */
	@PostMapping("/{kind}/{key}/{version:[0-9]{1,9}}/tilbage")
	String takeBack(@PathVariable String kind, @PathVariable String key, @PathVariable int version,
			@RequestParam(defaultValue = "") String grund, Principal user, Model model, RedirectAttributes done) {
		requireOwner(user);
		ModelPage page = page(kind, key, version);
		String reason = grund.strip();
		if (reason.isEmpty() || reason.length() > LONGEST_NOTE) {
			model.addAttribute("fejl", reason.isEmpty() ? this.words.say("takeBack.noReason")
					: this.words.say("takeBack.longReason", LONGEST_NOTE));
			return confirmation(page, grund, model);
		}
		ModelFile file = this.models.file(page.model()).orElseThrow(ModelsController::notFound);
		try {
			this.repository.createDeployment()
				.name(reason)
				.source("uthflow")
				.enableDuplicateFiltering(false)
				.addInputStream(file.name(), new ByteArrayInputStream(file.content()))
				.deploy();
		}
		catch (ModelRefused ex) {
			model.addAttribute("fund", ex.findings());
			return confirmation(page, grund, model);
		}
		done.addFlashAttribute("besked", this.words.say("takeBack.done", version));
		return "redirect:" + page.model().address();
	}

	private String confirmation(ModelPage page, String reason, Model model) {
		if (page.isNewest()) {
			throw notFound();
		}
		model.addAttribute("side", page);
		model.addAttribute("grund", reason);
		model.addAttribute("forskelle", this.pages.changes(page.versions().get(0), page.model()));
		return "modelguard/tilbage";
	}

	private ModelPage page(String kind, String key, Integer version) {
		return ModelKind.parse(kind)
			.flatMap((known) -> this.pages.page(known, key, version))
			.orElseThrow(ModelsController::notFound);
	}

	/** Who deployed, by name where the directory knows them. */
	private Map<String, String> names(List<DeployedModel> of) {
		Map<String, String> names = new LinkedHashMap<>();
		of.stream()
			.map(DeployedModel::deployedBy)
			.filter((user) -> user != null)
			.distinct()
			.forEach((user) -> names.put(user, name(user)));
		return names;
	}

	private String name(String userId) {
		try {
			return this.directory.person(userId).map(Person::fullName).orElse(userId);
		}
		catch (DirectoryUnavailable ex) {
			return userId;
		}
	}

	private void requireReader(Principal user) {
		if (!this.access.has(user.getName(), Role.PROCESEJER)
				&& !this.access.has(user.getName(), Role.DRIFTSOPERATOER)) {
			throw new AccessDeniedException("Siden er for procesejere og driftsoperatører");
		}
	}

	private void requireOwner(Principal user) {
		if (!this.access.has(user.getName(), Role.PROCESEJER)) {
			throw new AccessDeniedException("Kun en procesejer lægger en model i drift");
		}
	}

	private static String json(Map<String, ?> values) {
		try {
			return JSON.writeValueAsString(values);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
