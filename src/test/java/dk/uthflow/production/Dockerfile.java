package dk.uthflow.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The instructions of a Dockerfile, continued lines joined.
 */
record Dockerfile(List<Instruction> instructions) {

	record Instruction(String name, List<String> words) {

		boolean isCopyFromContext() {
			return this.name.equals("COPY") && option("--from") == null;
		}

		String option(String option) {
			return this.words.stream()
				.filter((word) -> word.startsWith(option + "="))
				.map((word) -> word.substring(option.length() + 1))
				.findFirst()
				.orElse(null);
		}

		/** What is copied: all words but options and the last. */
		List<String> sources() {
			List<String> plain = this.words.stream().filter((word) -> !word.startsWith("--")).toList();
			return plain.subList(0, plain.size() - 1);
		}

	}

	static Dockerfile read(Path file) throws IOException {
		String text = Files.readAllLines(file)
			.stream()
			.filter((line) -> !line.isBlank() && !line.stripLeading().startsWith("#"))
			.collect(Collectors.joining("\n"));
		List<Instruction> instructions = new ArrayList<>();
		for (String line : text.replaceAll("\\\\\\s*\n", " ").split("\n")) {
			String[] words = line.strip().split("\\s+");
			instructions.add(new Instruction(words[0], Arrays.asList(words).subList(1, words.length)));
		}
		return new Dockerfile(instructions);
	}

	List<Instruction> all(String name) {
		return this.instructions.stream().filter((instruction) -> instruction.name().equals(name)).toList();
	}

	/** The names that stages are given by {@code FROM … AS name}. */
	List<String> stages() {
		return all("FROM").stream()
			.map(Instruction::words)
			.filter((words) -> words.size() == 3)
			.map((words) -> words.get(2))
			.toList();
	}

	/** The instructions of the last stage: what runs. */
	Dockerfile lastStage() {
		int from = this.instructions.lastIndexOf(all("FROM").get(all("FROM").size() - 1));
		return new Dockerfile(this.instructions.subList(from, this.instructions.size()));
	}

}
