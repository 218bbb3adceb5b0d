package dk.uthflow.cases.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.PageWords;
import dk.uthflow.access.Person;
import dk.uthflow.cases.Message;
import dk.uthflow.cases.Messages;

import org.springframework.stereotype.Service;

/**
 * What is written between a case's reporter and those who work on it; nobody else reads
 * it.
 */
@Service
class Dialogue {

	private final Messages messages;

	private final Directory directory;

	private final PageWords words;

	Dialogue(Messages messages, Directory directory, PageWords words) {
		this.words = words;
		this.messages = messages;
		this.directory = directory;
	}

	/** The messages, or null for a reader who does not work on the case. */
	View of(CaseView found, String reader) {
		if (!found.sight().work()) {
			return null;
		}
		List<Message> all = this.messages.of(found.found().number());
		Map<String, String> names = names(all);
		return new View(all.stream()
			.map((message) -> new Line(
					message.isFromReporter() ? this.words.say("dialogue.reporter") : names.get(message.author()),
					message.isFromReporter(), message.text(), message.sent()))
			.toList(), UUID.randomUUID(), reader);
	}

	private Map<String, String> names(List<Message> all) {
		Set<String> authors = all.stream().map(Message::author).filter(Objects::nonNull).collect(Collectors.toSet());
		this.directory.prepare(authors);
		Map<String, String> names = new HashMap<>();
		authors.forEach((author) -> names.put(author, name(author)));
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

	/**
	 * The messages of a case.
	 *
	 * @param lines the first one first
	 * @param nextId the id of the one that is written next
	 * @param reader the id of the user who writes it
	 */
	record View(List<Line> lines, UUID nextId, String reader) {

	}

	/**
	 * One of them.
	 *
	 * @param who wrote it
	 * @param fromReporter whether that is the reporter
	 * @param text what they wrote
	 * @param sent when
	 */
	record Line(String who, boolean fromReporter, String text, Instant sent) {

	}

}
