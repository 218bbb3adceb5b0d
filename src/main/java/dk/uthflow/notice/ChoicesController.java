package dk.uthflow.notice;

import java.security.Principal;
import java.util.Arrays;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where each person says how to hear of new cases and of cases given to them. Nobody can
 * choose for another.
 */
@Controller
@RequestMapping("/notifikationer")
class ChoicesController {

	private final Choices choices;

	ChoicesController(Choices choices) {
		this.choices = choices;
	}

	@GetMapping
	String show(Principal user, Model model) {
		Map<NoticeKind, Choice> chosen = this.choices.of(user.getName());
		model.addAttribute("ny", chosen.get(NoticeKind.NY));
		model.addAttribute("tildelt", chosen.get(NoticeKind.TILDELT));
		model.addAttribute("muligheder", Arrays.asList(Choice.values()));
		return "notice/notifikationer";
	}

	@PostMapping
	String choose(Principal user, @RequestParam Choice ny, @RequestParam Choice tildelt) {
		this.choices.choose(user.getName(), Map.of(NoticeKind.NY, ny, NoticeKind.TILDELT, tildelt));
		return "redirect:/notifikationer?gemt";
	}

}
